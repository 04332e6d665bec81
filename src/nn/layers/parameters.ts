/** @file Parameters as plain records: leaves that an optimizer may change, found by walking objects and arrays in order. */
import type { Random } from '../../base/random';
import { Tensor, tensor, type Shape } from '../../tensor';
import type { Initializer } from '../init/initializers';

/** A leaf tensor with requiresGrad, filled by the initializer. */
export function parameter(shape: Shape, init: Initializer, random: Random): Tensor {
  return tensor(init(shape, random), { shape, requiresGrad: true });
}

/**
 * All parameters in a record of layers (objects and arrays, nested as you like), in the order of their keys. Tensors without
 * requiresGrad, such as running statistics, are not parameters. One that appears twice is listed once.
 */
export function parameters(record: unknown): Tensor[] {
  const found = new Set<Tensor>();
  const walk = (value: unknown): void => {
    if (value instanceof Tensor) {
      if (value.requiresGrad) found.add(value);
    } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const part of Object.values(value)) walk(part);
    }
  };
  walk(record);
  return [...found];
}

/** How many numbers the parameters hold together. */
export const parameterCount = (record: unknown): number => parameters(record).reduce((sum, param) => sum + param.size, 0);
