/** @file The two marks of a verdict, drawn inline so that they need no sprite on the page. */
import { iconPaths } from './icon-paths';

/** A tick or a cross; `label` makes it speak, without one it is decoration beside a word. */
export function Icon({ name, label }: { name: keyof typeof iconPaths; label?: string }) {
  const role = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="icon" viewBox="0 0 20 20" data-part="icon" {...role}>
      <path d={iconPaths[name]} />
    </svg>
  );
}
