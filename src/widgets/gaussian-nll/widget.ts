/** @file Does the spread of the Gaussian change where the best mean lies? */
import experiment from '../../experiments/gaussian-nll/experiment';
import { fixed, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'gaussian-nll',
  experiment,
  title: 'Does the spread move the best mean?',
  summary: 'Drag points under a Gaussian. Its negative log-likelihood and the squared error are lowest at the same mean.',
  controls: ['sigma', 'mean', 'learnSigma', 'points'],
  view: View,
  describe(frame, params) {
    const away = Math.abs(frame.mean - frame.best.nll);
    const where =
      away < 0.03
        ? 'The mean stands at the bottom of both curves'
        : `The mean stands ${sig(away)} from the bottom of both curves`;
    const ratio = 2 * frame.sigma * frame.sigma;
    return {
      finding: `${where}, at ${fixed(frame.best.nll, 2)}.`,
      detail:
        `NLL ${sig(frame.nll, 3)} nats, squared error ${sig(frame.mse, 3)}. With σ = ` +
        `${sig(frame.sigma, 3)}${params.learnSigma ? ', fitted to this mean,' : ''} the slope of the squared error is ` +
        `${sig(ratio, 3)} times that of the NLL.`,
    };
  },
  table: (frame, params) => ({
    caption: 'Each point under the Gaussian',
    columns: [{ label: 'point' }, { label: '−ln density', unit: 'nats' }, { label: 'pull on the mean' }],
    rows: params.points.map((x, i) => [x, frame.terms[i]!, frame.pulls[i]!]),
  }),
  examples: {
    off: { title: 'Mean too low', expect: (f) => f.nllSlope < 0 && f.mseSlope < 0 },
    narrow: { title: 'Narrow', params: { sigma: 0.4 }, expect: (f) => Math.abs(f.best.nll - f.best.mse) < 1e-6 && f.nll > 10 },
    wide: { title: 'Wide', params: { sigma: 3 }, expect: (f) => Math.abs(f.best.nll - f.best.mse) < 1e-6 && f.nll < 3 },
    outlier: {
      title: 'One outlier, spread fitted',
      params: { points: [-4, 0.3, 0.9, 1.6, 2.5], mean: 0.26, learnSigma: true },
      expect: (f) => f.sigma > 2 && Math.abs(f.pulls[1]!) < 0.02,
    },
  },
  idealised:
    'Where the toy stops: one number is predicted for all points. A regression predicts a mean for each input, and ' +
    'the same algebra holds point by point.',
  seed: false,
  lesson: 'cross-entropy',
});
