/** @file How a patient is made: every decision of its program that a fault may spoil, with the values of a healthy one. */

export interface Recipe {
  /** Standardize each input by the training set's mean and deviation. */
  readonly standardize: boolean;
  /** Permute the labels of the training set against its inputs. */
  readonly shuffleLabels: boolean;
  /** Factor on the He initialization of every weight. */
  readonly weightScale: number;
  /** Probability to drop a unit, as the program hands it to the layer. */
  readonly drop: number;
  /** Examples in a training batch. */
  readonly batchSize: number;
  readonly learningRate: number;
  /** Apply softmax to the scores before a loss that applies it again. */
  readonly softmaxBeforeLoss: boolean;
  /** Switch to evaluation mode before answering. */
  readonly evalBeforeAnswers: boolean;
}

export const HEALTHY: Recipe = {
  standardize: true,
  shuffleLabels: false,
  weightScale: 1,
  drop: 0.2,
  batchSize: 32,
  learningRate: 0.1,
  softmaxBeforeLoss: false,
  evalBeforeAnswers: true,
};
