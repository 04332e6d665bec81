/**
 * @file Ids inside a widget. They are made from the widget's own prefix and a name, never counted: the page is printed by one library
 * and taken over in the browser by another (decision 0006), and both must write the same ids.
 */
import { createContext, useContext, useId } from 'react';

/** Prefix of the enclosing widget; empty outside of one. */
export const IdScope = createContext('');

/** An id for the part of this name, unique in the document as long as a widget has one part of that name. */
export function useScopedId(name: string): string {
  const scope = useContext(IdScope);
  const counted = useId();
  const id = scope === '' ? counted : `${scope}-${name}`;
  return id.replace(/[^\w-]+/g, '-');
}
