/** @file Settings that the deep nets share: which normalization, and on which side of the activation. */
import { choice } from '../../base/params';

export const normalizationParams = {
  normalization: choice({ label: 'Normalization', options: ['none', 'batch', 'layer'], default: 'none' }),
  placement: choice({
    label: 'Normalize',
    options: ['before', 'after'],
    labels: { before: 'before the activation', after: 'after it' },
    default: 'before',
  }),
};
