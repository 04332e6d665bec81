/** @file What is said of a normalized block: which cells share a mean, and which outputs a change moves. */
import { sig } from '../../viz';
import type { Description, NumbersTable } from '../define';
import { placeOf } from './geometry';
import { namesOf } from './shared';
import type { Frame, Settings } from './view';

const total = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

/** The set that shares a mean, in words. */
function setWords({ images, channels, groups, cell }: Frame, p: Settings): string {
  const names = namesOf(p);
  const { image, channel, pixel } = placeOf(cell, channels);
  const [n, c, i] = [image + 1, channel + 1, pixel + 1];
  if (p.scheme === 'batch') return `${names.channel} ${c} of all ${images} ${names.image}s`;
  if (p.scheme === 'instance') return `${names.channel} ${c} of ${names.image} ${n}`;
  if (p.scheme === 'layer') {
    return p.data === 'tokens' ? `all features of token ${i} in text ${n}` : `the whole of ${names.image} ${n}`;
  }
  const size = channels / groups;
  const first = Math.floor(channel / size) * size;
  const which = size === 1 ? `${names.channel} ${c}` : `${names.channel}s ${first + 1} to ${first + size}`;
  return `${which} of ${names.image} ${n}`;
}

/** Why the number of groups differs from the one asked for. */
const groupWords = ({ channels, groups }: Frame, p: Settings): string =>
  p.scheme !== 'group' || groups === p.groups
    ? ''
    : ` ${p.groups} groups do not divide ${channels} channels: there are ${groups}.`;

/** The finding about this block, and its numbers. */
export function describe(frame: Frame, p: Settings): Description {
  const [shared, moved] = [total(frame.shared), total(frame.moved)];
  const scheme = `${p.scheme.charAt(0).toUpperCase()}${p.scheme.slice(1)}`;
  const all = frame.after.length;
  const finding =
    p.push === 0
      ? `${scheme} norm takes one mean over ${shared} of ${all} cells: ${setWords(frame, p)}.`
      : `Changing one cell moves ${moved} of ${all} outputs: ${setWords(frame, p)}.`;
  const after = `The chosen cell: ${sig(frame.before[frame.cell]!, 3)} becomes ${sig(frame.after[frame.cell]!, 3)}.`;
  const still = p.push !== 0 && moved < shared ? ' Outputs that did not move are held by γ or by a set of one cell.' : '';
  return {
    finding,
    detail: `Their mean is ${sig(frame.mean, 3)}, their variance ${sig(frame.variance, 3)}. ${after}${still}${groupWords(frame, p)}`,
  };
}

export function table(frame: Frame, p: Settings): NumbersTable {
  const names = namesOf(p);
  return {
    caption: `The block before and after ${p.scheme} norm`,
    columns: [names.image, names.channel, names.pixel, 'input', 'output', 'shares the mean', 'moved'].map((label) => ({ label })),
    rows: Array.from(frame.before, (value, i) => {
      const { image, channel, pixel } = placeOf(i, frame.channels);
      const said = (flags: Uint8Array): string => (flags[i] === 1 ? 'yes' : 'no');
      return [image + 1, channel + 1, pixel + 1, value, frame.after[i]!, said(frame.shared), said(frame.moved)];
    }),
  };
}
