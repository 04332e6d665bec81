/** @file The choices of a Predict as radio buttons; a list that reads as text without script. */
import type { ReactNode } from 'react';
import { Icon } from '../shared/icon';

export function ChoiceList({ name, choices }: { name: string; choices: readonly ReactNode[] }) {
  return (
    <ol className="choices">
      {choices.map((choice, i) => (
        <li key={i} data-part="choice">
          <label>
            <input type="radio" name={name} value={i} />
            <span className="choice-text">{choice}</span>
            <span className="tag" data-part="tag" hidden>
              <Icon name="yes" /> The run
            </span>
          </label>
        </li>
      ))}
    </ol>
  );
}
