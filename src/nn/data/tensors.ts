/** @file From a data set's plain arrays to tensors. */
import { tensor, type Tensor } from '../../tensor';
import type { Dataset } from './dataset';

/** x: (count, ...itemShape); y: (count), int32 classes or float32 targets. */
export function toTensors({ x, y, count, itemShape }: Dataset): { x: Tensor; y: Tensor } {
  return { x: tensor(x, { shape: [count, ...itemShape] }), y: tensor(y) };
}
