/** @file Batch, layer, instance, group: one formula over different cells of the same block. */
import experiment from '../../experiments/norm-axes/experiment';
import { defineWidget } from '../define';
import { View } from './view';
import { describe, table } from './words';

const moved = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

export default defineWidget({
  id: 'norm-axes',
  experiment,
  title: 'Which numbers share a mean?',
  summary: 'A block of images, channels and pixels to turn and to change: batch, layer, instance and group norm, cell by cell.',
  controls: ['scheme', 'push', 'image', 'channel', 'pixel', 'groups', 'images', 'channels', 'weight', 'bias', 'data', 'turn'],
  view: View,
  describe,
  table,
  examples: {
    batch: { title: 'Batch', expect: ({ shared }) => moved(shared) === 16 },
    layer: { title: 'Layer', params: { scheme: 'layer' }, expect: ({ shared }) => moved(shared) === 16 },
    instance: { title: 'Instance', params: { scheme: 'instance' }, expect: ({ shared }) => moved(shared) === 4 },
    group: { title: 'Group', params: { scheme: 'group' }, expect: ({ shared }) => moved(shared) === 8 },
    changed: { title: 'Batch, one cell changed', params: { push: 3 }, expect: ({ moved: flags }) => moved(flags) === 16 },
    tokens: {
      title: 'Layer norm of tokens',
      params: { scheme: 'layer', data: 'tokens', channels: 6 },
      expect: ({ shared }) => moved(shared) === 6,
    },
  },
  idealised:
    'Where the toy stops: γ and β are the same for every channel, where a net learns one of each for every channel, or for every ' +
    'feature; and real maps have thousands of pixels.',
  lesson: 'normalization',
});
