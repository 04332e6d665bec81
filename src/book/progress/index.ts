/** @file The reader's progress in this browser: answers, predictions, exercises, sections read. */
export { calibrationOf, calibrationText, type Calibration } from './calibration';
export { showNotice } from './notice';
export { progress } from './open';
export type { Answer, ExerciseMark, Prediction, Progress, Sureness } from './schema';
export { createProgressStore, PROGRESS_KEY, type ProgressStore, type StorageLike } from './store';
