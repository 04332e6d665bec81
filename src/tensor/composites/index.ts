/** @file Functions made of ops: their gradients follow from the ops'. Those over a tensor become methods too. */
export { selu, prelu, softmaxWithTemperature } from './activations';
export { nllLoss, crossEntropy, binaryCrossEntropyWithLogits, klDiv, type CrossEntropyOptions } from './classification-losses';
export { conv2d, conv1d, globalAvgPool2d, type Conv2dOptions, type Conv1dOptions } from './convolution';
export { embedding } from './embedding';
export {
  layerNorm,
  instanceNorm,
  groupNorm,
  batchNorm,
  type Affine,
  type BatchNormOptions,
  type RunningStatistics,
  type BatchNormResult,
} from './normalization';
export { type Reduction, type LossOptions } from './reduction';
export { mseLoss, l1Loss, huberLoss, gaussianNll, l2Penalty, l1Penalty } from './regression-losses';
export { dropout, mixup, cutmix, type Uniform, type Mixed } from './regularization';
export { unsqueeze, squeeze, flatten, stack } from './shapes';
export { std } from './statistics';
export { transpose } from './transpose';
