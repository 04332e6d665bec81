/**
 * @file What holds of the HTML that the build prints for every example of every widget: complete, without NaN, without style
 * attributes.
 */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/book/frame/figures';
import { firstState, stillRun } from '../../src/book/frame/first-state';
import { stateOf } from '../../src/book/frame/parts/presets';
import { PrintFrames } from '../../src/book/frame/print-frames';
import { WidgetFrame } from '../../src/book/frame/widget-frame';
import { widgets } from '../../src/book/registry.server';
import type { Widget } from '../../src/widgets/define';

function printed(widget: Widget, example: string): string {
  const base = stateOf(widget, example);
  return renderToString(createElement(WidgetFrame, { widget, base, run: stillRun(firstState(widget, base)), idPrefix: 'w' }));
}

/** Attribute values that hold no number where one belongs. */
function badAttributes(html: string): string[] {
  return [...html.matchAll(/\s([\w-]+)="([^"]*(?:NaN|Infinity|undefined|null)[^"]*)"/g)]
    .filter(([, name]) => !name!.startsWith('data-') && !name!.startsWith('aria-'))
    .map(([text]) => text);
}

const cases = widgets.flatMap(({ widget }) =>
  Object.keys(widget.examples).map((example) => ({ id: widget.id, widget, example })),
);

describe.each(cases)('widget $id, example $example, as printed', ({ widget, example }) => {
  const html = printed(widget, example);

  it('has no number that is none in any attribute', () => {
    expect(badAttributes(html)).toEqual([]);
  });

  it('has no style attribute, which the content security policy would drop', () => {
    expect(html).not.toMatch(/\sstyle="/);
  });

  it('shows a picture with a name, a sentence and the numbers', () => {
    expect(html).toMatch(/<svg[^>]+aria-label="[^"]+"/);
    expect(html).toMatch(/<figcaption.*<strong>/s);
    expect(html).toMatch(/<table class="numbers"/);
  });

  it('gives every id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('names only ids that exist', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
    const named = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"/g)].flatMap(([, list]) =>
      list!.split(' '),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('marks every button as useless without script', () => {
    const dead = [...html.matchAll(/<button[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/needs-script|btn small|btn line|data-action="reroll"|data-example/.test(tag));
    expect(dead).toEqual([]);
  });
});

describe.each(widgets)('widget $folder on paper', ({ widget }) => {
  const figures = figuresOf(widget, { id: widget.id }, true);
  const html = renderToString(createElement(PrintFrames, { widget, figures, idPrefix: 'w', address: `gallery/${widget.id}/` }));

  it('prints up to four examples, each with its sentence and its address', () => {
    const frames = Math.min(4, Object.keys(widget.examples).length);
    expect(html.match(/class="w-print-frame"/g)?.length).toBe(frames);
    expect(html.match(new RegExp(`<code>gallery/${widget.id}/`, 'g'))?.length).toBe(frames);
    expect(badAttributes(html)).toEqual([]);
  });
});
