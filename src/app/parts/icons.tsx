/** @file The icons of the book: 20 units square, one stroke, drawn once a page and used by name. */

/** Path data by name; a second item is filled. */
const icons = {
  play: { fill: 'M6 3.5 16.5 10 6 16.5z' },
  pause: { fill: 'M5 4h3.5v12H5zM11.5 4H15v12h-3.5z' },
  back: { line: 'M5 4v12M15 4.5 8 10l7 5.5z' },
  step: { line: 'M15 4v12M5 4.5 12 10l-7 5.5z' },
  dice: { line: 'M16 6.5A7 7 0 1 0 17 10M16.5 2.5v4h-4' },
  yes: { line: 'm4 10.5 4 4 8-9' },
  no: { line: 'm5 5 10 10M15 5 5 15' },
  stop: { line: 'M10 2.5 18 17H2zM10 8v4M10 14.4v.2' },
  search: { line: 'M13.5 13.5 18 18M15 8.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z' },
  sliders: { line: 'M2.5 6H10M14 6h3.5M2.5 14H6M10 14h7.5M14 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM10 14a2 2 0 1 1-4 0 2 2 0 0 1 4 0z' },
  half: { line: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z', fill: 'M10 3a7 7 0 0 1 0 14z' },
} satisfies Record<string, { line?: string; fill?: string }>;

export type IconName = keyof typeof icons;

/** The hidden drawing that every `<use href="#i-name">` on the page refers to. */
export function IconSprite() {
  return (
    <svg className="visually-hidden" aria-hidden="true">
      <defs>
        {Object.entries<{ line?: string; fill?: string }>(icons).map(([name, { line, fill }]) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 20 20">
            {line && <path d={line} />}
            {fill && <path d={fill} fill="currentColor" stroke="none" />}
          </symbol>
        ))}
      </defs>
    </svg>
  );
}

/** One icon. It has no name of its own: the button or sentence around it says what it means. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);
