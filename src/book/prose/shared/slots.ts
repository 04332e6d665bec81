/** @file Takes marked children (Feedback, Ask, Hint …) out of MDX content, also from inside the paragraphs MDX makes. */
import { Children, cloneElement, isValidElement, type ElementType, type ReactElement, type ReactNode } from 'react';

type WithChildren = ReactElement<{ children?: ReactNode }>;

/** A child of the wanted kind, with its own props. */
export type Slot<P> = ReactElement<P>;

/**
 * Splits `children` into the elements of type `kind` and everything else, in order.
 * A paragraph that holds nothing but such elements disappears.
 */
export function takeSlots<P>(children: ReactNode, kind: ElementType<P>): { slots: Slot<P>[]; rest: ReactNode[] } {
  const slots: Slot<P>[] = [];
  const rest: ReactNode[] = [];
  for (const child of Children.toArray(children)) {
    if (!isValidElement(child)) rest.push(child);
    else if (child.type === kind) slots.push(child as Slot<P>);
    else rest.push(...withoutSlots(child as WithChildren, kind, slots));
  }
  return { slots, rest };
}

/** Looks inside plain tags only: a component keeps what it was given. */
function withoutSlots<P>(child: WithChildren, kind: ElementType<P>, slots: Slot<P>[]): ReactNode[] {
  if (typeof child.type !== 'string' || child.props.children === undefined) return [child];
  const inner = takeSlots(child.props.children, kind);
  if (inner.slots.length === 0) return [child];
  slots.push(...inner.slots);
  const empty = inner.rest.every((node) => typeof node === 'string' && node.trim() === '');
  return empty ? [] : [cloneElement(child, { key: child.key }, ...inner.rest)];
}
