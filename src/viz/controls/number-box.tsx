/** @file The exact number box: any legal number may be typed, and what is not legal is answered with a sentence. */
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { nudge, parseStrict } from '../../base/params';
import type { IntegerParam, RealParam } from '../../base/params';
import { useScopedId } from '../plot/id-scope';

export interface NumberBoxProps {
  id?: string;
  spec: RealParam | IntegerParam;
  value: number;
  onChange: (value: number) => void;
  /** Name of the box for those who cannot see what it stands beside. */
  label: string;
  locked?: boolean;
  className?: string;
  /** Arrow keys move to other boxes instead of changing the number: for grids. */
  onArrow?: (event: KeyboardEvent<HTMLInputElement>) => void;
  tabIndex?: number;
}

/** The number as it is typed: all its digits, no rounding noise. */
export function exactText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

interface Draft {
  text: string;
  fault: string | null;
}

/** Commits on Enter and on leaving; Escape takes the typing back; ↑ ↓ move by one step, with Shift by ten. */
export function NumberBox({
  id,
  spec,
  value,
  onChange,
  label,
  locked = false,
  className = 'box',
  onArrow,
  tabIndex,
}: NumberBoxProps): ReactNode {
  const [draft, setDraft] = useState<Draft | null>(null);
  const faultId = useScopedId(`${id ?? label}-fault`);
  const commit = (): void => {
    if (!draft) return;
    const parsed = parseStrict(spec, draft.text.replace('\u2212', '-'), spec.label);
    if (!parsed.ok) return setDraft({ ...draft, fault: parsed.message });
    setDraft(null);
    if (parsed.value !== value) onChange(parsed.value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') setDraft(null);
    else if (onArrow) onArrow(event);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      setDraft(null);
      onChange(nudge(spec, value, (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1)));
    }
  };
  const fault = draft?.fault ?? null;
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={className}
        aria-label={label}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : faultId}
        value={draft?.text ?? exactText(value)}
        disabled={locked}
        tabIndex={tabIndex}
        onChange={(event) => setDraft({ text: event.target.value, fault: null })}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {fault !== null && (
        <p className="fault" id={faultId} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
