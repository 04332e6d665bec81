/** @file The choices of a Predict as radio buttons; a list that reads as text without script. */
import type { ReactNode } from 'react';
import { Icon } from '../shared/icon';

interface ChoiceListProps {
  id: string;
  /** Id of the element that asks. */
  question: string;
  choices: readonly { readonly props: { readonly children?: ReactNode } }[];
}

export function ChoiceList({ id, question, choices }: ChoiceListProps) {
  return (
    <div role="radiogroup" aria-labelledby={question}>
      <ol className="choices">
        {choices.map(({ props }, i) => (
          <li key={i} data-part="choice">
            <label>
              <input type="radio" name={`predict-${id}`} value={i} />
              <span className="choice-text">{props.children}</span>
              <span className="tag" data-part="tag" hidden>
                <Icon name="yes" /> The run
              </span>
            </label>
          </li>
        ))}
      </ol>
    </div>
  );
}
