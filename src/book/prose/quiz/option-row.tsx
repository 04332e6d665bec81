/** @file One option of a quiz question as a row: its control, its text, and its feedback folded under it. */
import type { ReactNode } from 'react';
import { sig } from '../../../viz/number/format';
import type { QuizKind } from './grade';

export interface PreparedOption {
  readonly text: ReactNode;
  readonly feedback: ReactNode;
  readonly correct: boolean;
  readonly misconception?: string;
  readonly value?: number;
  readonly within?: number;
}

interface OptionRowProps {
  option: PreparedOption;
  kind: QuizKind;
  name: string;
  /** Index as written; in `order` questions the true place. */
  place: number;
}

export function OptionRow({ option, kind, name, place }: OptionRowProps) {
  return (
    <li
      data-part="option"
      data-correct={option.correct}
      data-value={option.value}
      data-within={option.within}
      data-place={kind === 'order' ? place : undefined}
    >
      {kind === 'number' ? null : <Control kind={kind} name={name} text={option.text} />}
      <details className="fb" data-part="feedback">
        <summary>{summaryText(kind, option, place)}</summary>
        <div>
          {option.misconception ? <b>{option.misconception} </b> : null}
          {option.feedback}
        </div>
      </details>
    </li>
  );
}

/** What the folded feedback says where no script hides it. */
function summaryText(kind: QuizKind, { value, correct }: PreparedOption, place: number): string {
  if (kind === 'order') return `Step ${place + 1}`;
  if (kind === 'number')
    return value === undefined ? 'If you found another number' : `${correct ? 'The answer' : 'If you found'} ${sig(value, 6)}`;
  return 'If you chose this';
}

function Control({ kind, name, text }: { kind: QuizKind; name: string; text: ReactNode }) {
  const tag = <span className="tag" data-part="tag" hidden />;
  if (kind === 'order') {
    return (
      <div className="step">
        <span className="option-text">{text}</span>
        {tag}
        <span className="moves needs-script no-print">
          <button type="button" className="btn" data-move="-1" aria-label="Earlier">
            ↑
          </button>
          <button type="button" className="btn" data-move="1" aria-label="Later">
            ↓
          </button>
        </span>
      </div>
    );
  }
  return (
    <label>
      <input type={kind === 'several' ? 'checkbox' : 'radio'} name={name} />
      <span className="option-text">{text}</span>
      {tag}
    </label>
  );
}
