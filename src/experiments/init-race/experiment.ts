/** @file Two deep ReLU nets that differ only in the size of their first weights learn two spirals: Xavier's size against He's. */
import { log } from '../../base/math';
import { integer, real } from '../../base/params';
import type { Random } from '../../base/random';
import {
  applyMlp,
  clipGradByNorm,
  init,
  makeMlp,
  norm,
  parameters,
  sgd,
  spirals,
  toTensors,
  zeroGrad,
  type Mlp,
  type OptimizerState,
} from '../../nn';
import { crossEntropy, type Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';

export const POINTS = 64;
export const STEPS = 300;
const MOMENTUM = 0.9;
const CLIP = 1;

const params = {
  depth: integer({ label: 'Hidden layers', min: 5, max: 50, default: 50 }),
  width: integer({ label: 'Width', min: 16, max: 64, default: 32 }),
  learningRate: real({ label: 'Learning rate', min: 0.001, max: 0.2, scale: 'log', default: 0.02, effect: 'live' }),
};

interface Racer {
  net: Mlp;
  memory: OptimizerState;
  loss: number;
  /** ‖∂L/∂W‖ of the first layer before clipping. */
  firstGradient: number;
}

interface State {
  x: Tensor; // (points, 2)
  y: Tensor; // (points)
  xavier: Racer;
  he: Racer;
  step: number;
}

export interface Frame {
  step: number;
  xavier: { loss: number; firstGradient: number };
  he: { loss: number; firstGradient: number };
  diverged: Divergence | null;
}

const rule = sgd({ momentum: MOMENTUM });

/** Loss and gradients of one net where it stands. */
function look(racer: Racer, x: Tensor, y: Tensor): void {
  const weights = parameters(racer.net);
  zeroGrad(weights);
  const loss = crossEntropy(applyMlp(racer.net, x), y);
  loss.backward();
  racer.loss = loss.item();
  racer.firstGradient = norm(racer.net.layers[0]!.weight.grad!.toArray());
}

/** Both nets draw from the same stream: He's weights are Xavier's times √2, or nearly so where a layer is not square. */
function enter(
  weights: init.Initializer,
  { depth, width }: { depth: number; width: number },
  random: Random,
  x: Tensor,
  y: Tensor,
): Racer {
  const sizes = [2, ...new Array<number>(depth).fill(width), 2];
  const net = makeMlp(random.fork('net'), { sizes, activation: 'relu', init: weights });
  const racer: Racer = { net, memory: rule.init(parameters(net)), loss: NaN, firstGradient: NaN };
  look(racer, x, y);
  return racer;
}

function move(racer: Racer, learningRate: number, x: Tensor, y: Tensor): void {
  const weights = parameters(racer.net);
  clipGradByNorm(weights, CLIP);
  rule.step(weights, racer.memory, learningRate);
  look(racer, x, y);
}

function divergence({ xavier, he, step }: State): Divergence | null {
  if (Number.isFinite(xavier.loss) && Number.isFinite(he.loss)) return null;
  const message = `The loss is no number after step ${step}: the rate is too large for a net this deep.`;
  return { step, op: 'crossEntropy', message, undo: { learningRate: 0.02 } };
}

const seen = ({ loss, firstGradient }: Racer): Frame['he'] => ({ loss, firstGradient });

export default defineExperiment({
  id: 'init-race',
  title: 'Xavier against He',
  params,
  heavy: true,
  steps: STEPS,
  init(p, random): State {
    const { x, y } = toTensors(spirals(random.fork('data'), { count: POINTS }));
    const xavier = enter(init.xavierNormal(), p, random, x, y);
    return { x, y, xavier, he: enter(init.heNormal(), p, random, x, y), step: 0 };
  },
  step(s, { learningRate }): State {
    move(s.xavier, learningRate, s.x, s.y);
    move(s.he, learningRate, s.x, s.y);
    return { ...s, step: s.step + 1 };
  },
  observe: (s): Frame => ({ step: s.step, xavier: seen(s.xavier), he: seen(s.he), diverged: divergence(s) }),
  measures: {
    xavierLoss: { label: 'loss from Xavier', of: (f) => f.at(-1)!.xavier.loss },
    heLoss: { label: 'loss from He', of: (f) => f.at(-1)!.he.loss },
    gradientRatio: {
      label: 'log₂ of He’s first gradient over Xavier’s',
      of: (f) => log(f[0]!.he.firstGradient / f[0]!.xavier.firstGradient) / Math.LN2,
    },
    xavierStart: { label: 'loss from Xavier before training', of: (f) => f[0]!.xavier.loss },
  },
  invariants: {
    'the cross-entropy is never negative': ({ xavier, he }) => !(xavier.loss < 0) && !(he.loss < 0),
  },
  code: {
    core: `const xavier = makeMlp(stream, { sizes, activation: 'relu', init: init.xavierNormal() });
const he = makeMlp(stream, { sizes, activation: 'relu', init: init.heNormal() });
// each step, for both
crossEntropy(applyMlp(net, x), y).backward();
clipGradByNorm(parameters(net), 1);
sgd({ momentum: 0.9 }).step(parameters(net), memory, learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
