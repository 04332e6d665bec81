/** @file Reads the words after `npm run new`: what is to be made, and one sentence where that cannot be. */
import { isKebab, nearestName, toCamel } from '../../base/names';

export const kinds = ['lesson', 'widget', 'experiment', 'op'] as const;
export type Kind = (typeof kinds)[number];

/** What there is already, so that nothing is overwritten and nothing missing is named. */
export interface Inventory {
  lessons: readonly string[];
  widgets: readonly string[];
  experiments: readonly string[];
  ops: readonly string[];
  /** Names that Tensor has of its own, in camelCase; an op may take none of them. */
  methods: readonly string[];
}

export interface Request {
  kind: Kind;
  id: string;
  /** Of a widget: the experiment it shows; its own when none was asked for. */
  experiment: string;
}

const usage = 'Write `npm run new lesson|widget|experiment|op <id>`, for example `npm run new widget my-widget`.';
const longest = 40;

/** Words that no function can be named, since the language or the core uses them. */
const reserved = new Set([
  ...'arguments await break case catch class const continue debugger default delete do else enum eval export extends'.split(' '),
  ...'false finally for function if implements import in instanceof interface let new null package private protected'.split(' '),
  ...'public return static super switch this throw true try typeof var void while with yield'.split(' '),
]);

function faultOfId(kind: Kind, id: string, inventory: Inventory): string | undefined {
  const name = JSON.stringify(id.slice(0, 60));
  if (!isKebab(id) || !/^[a-z]/.test(id))
    return `${name} is no id: use small letters, digits and single hyphens, beginning with a letter, such as dead-relu.`;
  if (id.length > longest) return `${name} has ${id.length} characters: an id is part of addresses and has at most ${longest}.`;
  if (id === 'shared') return '"shared" is the folder for what several may use: choose another id.';
  const taken = { lesson: inventory.lessons, widget: inventory.widgets, experiment: inventory.experiments, op: inventory.ops }[
    kind
  ];
  if (taken.includes(id)) return `There is a${/^[aeiou]/.test(kind) ? 'n' : ''} ${kind} "${id}" already: choose another id.`;
  if (kind === 'op' && reserved.has(id)) return `"${id}" is a word of the language: choose another name for the op.`;
  if (kind === 'op' && inventory.methods.includes(toCamel(id)))
    return `Tensor has "${toCamel(id)}" already: choose another name for the op.`;
  return undefined;
}

/** The value after `--experiment`, given as two words or one; null when the flag is not there. */
function experimentAsked(words: readonly string[]): string | null {
  const at = words.findIndex((word) => word === '--experiment' || word.startsWith('--experiment='));
  if (at < 0) return null;
  return words[at]!.includes('=') ? words[at]!.slice('--experiment='.length) : (words[at + 1] ?? '');
}

/** The request in these words, or one sentence that says what is wrong and what would be right. */
export function readRequest(words: readonly string[], inventory: Inventory): Request | string {
  const [kind, id, ...flags] = words;
  if (kind === undefined || id === undefined) return usage;
  if (!(kinds as readonly string[]).includes(kind))
    return `"${kind}" is nothing to make; did you mean "${nearestName(kind, kinds)}"?`;
  const fault = faultOfId(kind as Kind, id, inventory);
  if (fault) return fault;
  const asked = experimentAsked(flags);
  if (asked !== null && kind !== 'widget') return '--experiment is for widgets only.';
  if (asked !== null && !inventory.experiments.includes(asked)) {
    const nearest = nearestName(asked, inventory.experiments);
    const mend = nearest ? `; did you mean "${nearest}"?` : '.';
    return `There is no experiment "${asked}"${mend} Without --experiment the widget gets its own.`;
  }
  if (asked === null && kind === 'widget' && inventory.experiments.includes(id))
    return `There is an experiment "${id}" already: add --experiment ${id} to draw it, or choose another id.`;
  return { kind: kind as Kind, id, experiment: asked ?? id };
}
