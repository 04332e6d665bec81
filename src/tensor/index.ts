/** @file The tensor core: the Tensor, reverse-mode differentiation, and the table of ops. See README.md. */
import './methods';

export { findAnomaly, type Anomaly } from './anomaly';
export { backward, type BackwardOptions } from './autograd';
export { configure } from './configure';
export { arange, eye, full, ones, tensor, zeros, type TensorOptions } from './create';
export { noGrad, type AnyOp, type Operand, type OpFunction } from './define-op';
export type { DType, NumberArray } from './dtype';
export { addScaled } from './kernels/arithmetic';
export { scope } from './scope';
export type { Shape } from './shape';
export { Tensor, type NestedNumbers } from './tensor';
export * from './ops';
export * from './composites';
