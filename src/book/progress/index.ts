/** @file The reader's progress in this browser: answers, predictions, exercises, sections read. */
export {
  calibrationFinding,
  calibrationOf,
  calibrationText,
  shareRange,
  surenesses,
  surenessNames,
  type Calibration,
} from './calibration';
export { showNotice } from './notice';
export { progress } from './open';
export { isRead, lastPlace, sectionsRead, type Reading } from './reading';
export { emptyProgress } from './schema';
export type { Answer, ExerciseMark, Place, Prediction, Progress, Review, Sureness } from './schema';
export { createProgressStore, PROGRESS_KEY, type ProgressStore, type StorageLike } from './store';
