/** @file What the panels of norm-axes share: the range of colours, the names of the axes, and one cell in words. */
import { sig } from '../../viz';
import { placeOf } from './geometry';
import type { Frame, Settings } from './view';

/** Values at which the colour is full. */
export const RANGE = 3;

export interface Names {
  image: string;
  channel: string;
  pixel: string;
}

export const namesOf = ({ data }: Pick<Settings, 'data'>): Names =>
  data === 'tokens'
    ? { image: 'text', channel: 'feature', pixel: 'token' }
    : { image: 'image', channel: 'channel', pixel: 'pixel' };

/** What the run bar says of a cell. */
export function cellWords({ before, after, shared, moved, channels }: Frame, index: number, names: Names): string {
  const { image: n, channel, pixel } = placeOf(index, channels);
  const where = `${names.image} ${n + 1}, ${names.channel} ${channel + 1}, ${names.pixel} ${pixel + 1}`;
  const how = moved[index] === 1 ? ', moved' : shared[index] === 1 ? ', in the same mean' : '';
  return `${where}: ${sig(before[index]!, 3)} becomes ${sig(after[index]!, 3)}${how}`;
}
