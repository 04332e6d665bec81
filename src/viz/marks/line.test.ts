/** @file Labels at the ends of lines: beside the line where they have room, and always on the plot. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Plot } from '../plot/plot';
import { Lines, roomFor, type Series } from './line';

/** Where the label of a line stands, and its classes. */
function label(series: Omit<Series, 'id' | 'hue'>, labelRoom: number): { x: number; className: string } {
  const lines = createElement(Lines, { series: [{ id: 'one', hue: 'loss', ...series }] });
  const axes = { x: { domain: [0, 2] as const }, y: { domain: [0, 10] as const } };
  const html = renderToStaticMarkup(createElement(Plot, { label: 'A line', ...axes, labelRoom, children: lines }));
  const [tag = ''] = new RegExp(`<text[^>]*>(?=${series.label})`).exec(html) ?? [];
  return { x: Number(/ x="([^"]+)"/.exec(tag)?.[1]), className: / class="([^"]+)"/.exec(tag)?.[1] ?? '' };
}

it('stand beside the end of the line where the plot has left them room', () => {
  const series = { ys: [1, 2, 3], label: 'this run' };
  expect(label(series, roomFor('this run')).className).not.toContain('end');
  expect(label(series, roomFor('this run') - 1).className).toContain('end');
});

it('stand at the edge where the line goes on beyond it', () => {
  const whole = label({ ys: [1, 2, 3], label: 'pinned' }, 80);
  expect(label({ ys: [1, 2, 3, 4, 5, 6], label: 'pinned' }, 80)).toEqual(whole);
});
