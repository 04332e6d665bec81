/** @file What a figure with cases says when its reader ends one; apart from the frame, so that listening does not load it. */
import type { CaseResult } from '../../widgets/define';

/** Sent by the figure, and heard in the document. */
export const CASE_EVENT = 'watch-it-learn:case';

/** What the event carries; `key` is `widget/case`. */
export interface CaseEnd {
  readonly key: string;
  readonly result: CaseResult;
}
