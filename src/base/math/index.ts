/** @file Elementary functions with the same bits everywhere; use these in place of `Math.exp` and its kin. */
export { exp, expm1, sigmoid, tanh } from './exponential';
export { erf } from './error-function';
export { log, log1p } from './logarithm';
export { pow } from './power';
export { cos, sin } from './trigonometry';
export { kahanSum, sequentialSum, type Round } from './summation';
