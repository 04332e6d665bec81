/** @file <CodeTabs>: the same computation twice, in our core and in PyTorch. Stacked without script and on paper, tabs with it. */
import { Children, isValidElement, useId, type ReactNode } from 'react';
import { BookError } from '../../../base/errors';
import { faultsOf, useLesson } from '../lesson/lesson-context';

/** @param labels one for each fenced block inside */
export function CodeTabs({ labels = ['Our core', 'PyTorch'], children }: { labels?: readonly string[]; children: ReactNode }) {
  const lesson = useLesson();
  const id = useId();
  const blocks = Children.toArray(children).filter((child) => isValidElement(child));
  faultsOf(lesson.id, 'CodeTabs', labels.join(', '), () => {
    if (blocks.length !== labels.length) throw new BookError(`found ${blocks.length} code blocks for ${labels.length} labels`);
  });
  return (
    <div className="code-tabs block" data-enhance="code-tabs">
      <div className="tab-list needs-script no-print" data-part="list">
        {labels.map((label, i) => (
          <button key={label} type="button" className="btn" id={`${id}-tab-${i}`} aria-controls={`${id}-${i}`}>
            {label}
          </button>
        ))}
      </div>
      {blocks.map((block, i) => (
        <div key={labels[i]} className="code-pane" id={`${id}-${i}`} data-part="pane">
          <p className="pane-label">{labels[i]}</p>
          {block}
        </div>
      ))}
    </div>
  );
}
