/** @file Front door of `src/nn`: everything an experiment needs to make data, a net and its training. */

// Data: plain arrays with a count and the shape of one example.
export * from './data/dataset';
export { toTensors } from './data/tensors';
export { blobs, circles, moons, pointSets, spirals, xor, type PointOptions } from './data/points';
export { curves, regressionCurve, type Curve } from './data/curves';
export { defaultJitter, digits, drawDigit, noJitter, type DigitJitter } from './data/digits';
export { glyphs, type Glyph, type Stroke } from './data/glyphs';
export { drawBeta, drawGamma } from './data/beta';
export { renderStrokes } from './data/strokes';
export { parseCsv, type CsvFault, type CsvOptions, type CsvTable } from './data/csv';
export { classifiedFromCsv, labelColumn, numberColumns, readNumber, regressionFromCsv } from './data/csv-columns';
export { classifiedFromIdx, parseIdx, type IdxData, type IdxResult } from './data/idx';
export { provideDataset, providedDataset, type Provided } from './data/provided';

// Initializers: from a weight's shape to its first values.
export { fans, gain, type Nonlinearity } from './init/fans';
export * as init from './init/initializers';
export type { Initializer, Scheme, SchemeOptions } from './init/initializers';

// Layers: plain records of parameters, and functions that apply them.
export * from './layers/parameters';
export * from './layers/activations';
export * from './layers/linear';
export * from './layers/normalization';
export * from './layers/dropout';
export * from './layers/mlp';
export * from './layers/sequential';

// Training: optimizers, clipping, decay, schedules.
export { zeroGrad, type Optimizer, type OptimizerState } from './optim/optimizer';
export { sgd, type SgdOptions } from './optim/sgd';
export { adagrad, adam, adamW, rmsProp, type AdagradOptions, type AdamOptions, type RmsPropOptions } from './optim/adaptive';
export { optimizer, optimizerNames, type NamedOptions, type OptimizerName } from './optim/named';
export { proximalL1 } from './optim/decay';
export { clipGradByNorm, clipGradByValue, gradNorm } from './optim/clip';
export * from './schedules/schedules';

// Statistics of what passes through.
export * from './stats/stats';
export * from './stats/metrics';
