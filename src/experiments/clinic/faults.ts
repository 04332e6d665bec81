/**
 * @file The faults that a case may hide, one object each: what it spoils in the recipe, the signs that betray it, its cause and its
 * mend. A patient has a fault exactly when all of its signs hold; a test asks that of many cases.
 */
import { HEALTHY, type Recipe } from './recipe';
import type { FactsOf, ProbeId } from './probes';

/** A fact that lies above or below a threshold. */
export interface Sign {
  probe: ProbeId;
  fact: string;
  above?: number;
  below?: number;
  /** What such a net shows, to follow "this fault would show". */
  expected: string;
}

export interface Fault<Id extends string = string> {
  /** Kebab-case; stands in links. */
  id: Id;
  /** On its button, and in sentences after a colon. */
  name: string;
  spoils: Partial<Recipe>;
  signs: readonly Sign[];
  /** Why the net fares as it does. */
  cause: string;
  /** The line as it stood and as it should stand, in PyTorch's words. */
  mend: { from: string; to: string };
}

const sign = <P extends ProbeId>(
  probe: P,
  fact: FactsOf<P>,
  threshold: { above: number } | { below: number },
  expected: string,
): Sign => ({ probe, fact, ...threshold, expected });

const fault = <const Id extends string>(one: Fault<Id>): Fault<Id> => one;

const NO_LEARNING = sign('loss-curve', 'end', { above: 1.1 }, 'a training loss that stays near ln 4');
const STUCK = sign('one-batch', 'end', { above: 1.1 }, 'sixteen examples that cannot be learned by heart');

export const FAULTS = [
  fault({
    id: 'keep-for-drop',
    name: 'the probability to keep was given as the one to drop',
    spoils: { drop: 1 - HEALTHY.drop },
    signs: [
      sign('activations', 'dropped', { above: 0.6 }, 'most active units silenced by dropout'),
      sign('loss-curve', 'end', { above: 0.5 }, 'a training loss that stays high'),
      sign('updates', 'largest', { below: 0.1 }, 'updates of ordinary size'),
    ],
    cause:
      'Older texts name the probability to keep a unit, most libraries the probability to drop it. Four fifths of the layer were ' +
      'silenced in every step, so the training loss stayed high, while eval mode, which drops nothing, looks fine.',
    mend: { from: 'nn.Dropout(p=0.8)', to: 'nn.Dropout(p=0.2)' },
  }),
  fault({
    id: 'forgot-eval',
    name: 'the program answers in train mode: eval was forgotten',
    spoils: { evalBeforeAnswers: false },
    signs: [
      sign('repeat', 'change', { above: 1e-3 }, 'answers that change when the same examples are asked twice'),
      sign('modes', 'off', { above: 1e-6 }, 'a reported loss that is not the loss in eval mode'),
    ],
    cause:
      'Nothing is wrong with the net. The program never left train mode, so dropout still draws a mask for every answer, and batch ' +
      'norm lets the answer to one example depend on the others in its batch.',
    mend: { from: 'scores = net(x)', to: 'net.eval()\nscores = net(x)' },
  }),
  fault({
    id: 'batch-of-one',
    name: 'batch norm is trained on batches of one',
    spoils: { batchSize: 1 },
    signs: [
      sign('activations', 'spread', { below: 1e-6 }, 'the same activations for every example'),
      sign('weights', 'zeros', { below: 0.5 }, 'weights that differ from 0'),
      sign('gradients', 'first', { below: 1e-6 }, 'no gradient at the first layer'),
      sign('updates', 'largest', { below: 1e-6 }, 'updates that leave every weight where it is'),
      NO_LEARNING,
      STUCK,
    ],
    cause:
      'The mean of one value is the value itself. Batch norm takes it off, and every example becomes the same 0: nothing of the input ' +
      'passes forward, and no gradient passes back.',
    mend: { from: 'DataLoader(data, batch_size=1)', to: 'DataLoader(data, batch_size=32)' },
  }),
  fault({
    id: 'zero-init',
    name: 'all weights began at 0',
    spoils: { weightScale: 0 },
    signs: [
      sign('weights', 'zeros', { above: 0.99 }, 'weights that are all exactly 0'),
      sign('activations', 'spread', { below: 1e-6 }, 'the same activations for every example'),
      sign('gradients', 'first', { below: 1e-6 }, 'no gradient at the first layer'),
      NO_LEARNING,
      STUCK,
    ],
    cause:
      'With all weights at 0 every activation is 0, and so is every gradient: each is a product that holds one of them. Only the last ' +
      'bias can move.',
    mend: { from: 'nn.init.zeros_(layer.weight)', to: "nn.init.kaiming_normal_(layer.weight, nonlinearity='relu')" },
  }),
  fault({
    id: 'rate-times-thirty',
    name: 'the learning rate is thirty times too large',
    spoils: { learningRate: 30 * HEALTHY.learningRate },
    signs: [
      sign('updates', 'largest', { above: 0.1 }, 'updates of a tenth of the weights and more'),
      sign('loss-curve', 'end', { above: 0.5 }, 'a training loss that stays high'),
      sign('inputs', 'ratio', { below: 20 }, 'inputs of about the same spread'),
    ],
    cause:
      'Each step follows a gradient that is true nearby, but goes so far that it no longer holds. The weights are thrown about ' +
      'instead of led, and units that land where ReLU is off stay there.',
    mend: { from: 'optim.SGD(net.parameters(), lr=3.0)', to: 'optim.SGD(net.parameters(), lr=0.1)' },
  }),
  fault({
    id: 'double-softmax',
    name: 'softmax is applied twice',
    spoils: { softmaxBeforeLoss: true },
    signs: [
      sign('perfect-answer', 'loss', { above: 0.5 }, 'a loss well above 0 for a perfect answer'),
      sign('loss-curve', 'end', { above: 0.7 }, 'a training loss with a floor well above 0'),
      sign('one-batch', 'end', { above: 0.7 }, 'a loss on one batch with a floor well above 0'),
    ],
    cause:
      'The loss applies softmax itself. It was handed probabilities, which are never more than 1 apart, and so it never sees a sure ' +
      'answer. The net still learns which class is largest, slowly, towards a floor.',
    mend: { from: 'loss = F.cross_entropy(softmax(scores), y)', to: 'loss = F.cross_entropy(scores, y)' },
  }),
  fault({
    id: 'shuffled-labels',
    name: 'the labels were shuffled against the inputs',
    spoils: { shuffleLabels: true },
    signs: [sign('examples', 'agreement', { below: 0.6 }, 'neighbours that bear different labels'), NO_LEARNING],
    cause:
      'Inputs and labels were permuted apart, so there is nothing to learn. A few examples can still be learned by heart, which is why ' +
      'the test on one batch passes.',
    mend: { from: 'x = x[torch.randperm(n)]', to: 'order = torch.randperm(n)\nx, y = x[order], y[order]' },
  }),
  fault({
    id: 'unscaled-inputs',
    name: 'the inputs were not scaled',
    spoils: { standardize: false },
    signs: [sign('inputs', 'ratio', { above: 20 }, 'inputs whose spreads differ many times over')],
    cause:
      'One feature is counted in hundreds, the other in fractions. The sums of the first layer hold the large one only, and batch norm ' +
      'after that layer cannot bring back what is already lost in the sum.',
    mend: { from: 'net(x)', to: 'net((x - mean) / std)  # of the training set, feature by feature' },
  }),
] as const satisfies readonly Fault[];

export type FaultId = (typeof FAULTS)[number]['id'];

export const faultIds = FAULTS.map(({ id }) => id);
