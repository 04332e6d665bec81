/** @file Client entry of the frame: from the printed widget to the live one. The run is taken to the printed step before React looks. */
import type { ReactElement } from 'react';
import { BookError } from '../../base/errors';
import { loadWidget } from '../registry';
import { baseOf } from './island-props';
import type { IslandProps } from './island-props';
import { liveRun } from './live-run';
import { connectEmbed } from './output/embed-messages';
import { readLink } from './output/link';
import type { FrameProps } from './use-tools';
import { WidgetFrame } from './widget-frame';

function isIslandProps(props: unknown): props is IslandProps {
  return (
    typeof props === 'object' &&
    props !== null &&
    'id' in props &&
    'prefix' in props &&
    typeof props.id === 'string' &&
    typeof props.prefix === 'string'
  );
}

/** The live frame for an element with `data-island="widget"`, ready to be hydrated into it. @throws BookError for props of another kind. */
export async function island(props: unknown): Promise<ReactElement<FrameProps>> {
  if (!isIslandProps(props))
    throw new BookError('a widget island needs data-props with `id` and `prefix`: print it with <WidgetIsland>.');
  const { id, prefix, hide, lock, number, alone = false, embedded = false } = props;
  const widget = await loadWidget(id);
  const base = baseOf(widget, props);
  const run = await liveRun(widget, base, embedded);
  if (embedded) connectEmbed(id);
  const linked = readLink(window.location.search, widget, base, alone);
  return <WidgetFrame {...{ widget, run, base, hide, lock, number, alone, embedded, linked }} idPrefix={prefix} />;
}
