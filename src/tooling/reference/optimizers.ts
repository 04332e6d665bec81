/** @file Trajectories of optimizers on two objectives, and gradient clipping. */
import * as nn from '../../nn';
import { tensor, type Tensor } from '../../tensor';
import { tensorOf, type Expected, type Kind, type TensorJson } from './format';

interface Hyper {
  lr: number;
  momentum?: number;
  nesterov?: boolean;
  weight_decay?: number;
  alpha?: number;
  eps?: number;
  betas?: [number, number];
  amsgrad?: boolean;
  lr_decay?: number;
}

/** Our optimizer for PyTorch's name and hyperparameters; null for a name we do not know. */
export function optimizerFor(name: string, hyper: Hyper): nn.Optimizer | null {
  const { momentum, nesterov, alpha, eps, amsgrad } = hyper;
  const weightDecay = hyper.weight_decay;
  const [beta1, beta2] = hyper.betas ?? [];
  switch (name) {
    case 'sgd':
      return nn.sgd({ momentum, nesterov, weightDecay });
    case 'rmsprop':
      return nn.rmsProp({ alpha, eps, momentum, weightDecay });
    case 'adam':
      return nn.adam({ beta1, beta2, eps, weightDecay, amsgrad });
    case 'adamw':
      return nn.adamW({ beta1, beta2, eps, weightDecay, amsgrad });
    case 'adagrad':
      return nn.adagrad({ eps, weightDecay, lrDecay: hyper.lr_decay });
    default:
      return null;
  }
}

interface OptimizerCase {
  name: string;
  optimizer: string;
  hyper: Hyper;
  objective: string;
  data: { A?: TensorJson; b?: TensorJson };
  w0: TensorJson;
  steps: number;
  lrPerStep: number[];
  losses: Expected;
  params: Expected;
}

type Objective = (w: Tensor) => Tensor;

function objectiveOf(testCase: OptimizerCase): Objective | null {
  if (testCase.objective === 'rosenbrock') {
    // (1 - x)^2 + 100 (y - x^2)^2
    return (w) => {
      const [x, y] = [w.slice([[0, 1]]), w.slice([[1, 2]])];
      return x.sub(1).square().add(y.sub(x.square()).square().mul(100)).sum();
    };
  }
  if (testCase.objective !== 'quadratic') return null;
  const [a, b] = [tensorOf(testCase.data.A!), tensorOf(testCase.data.b!)];
  return (w) => w.matmul(a.matmul(w)).mul(0.5).sub(b.matmul(w)); // w' A w / 2 - b' w
}

export const optimizerKind: Kind<OptimizerCase> = {
  op: ({ optimizer }) => optimizer,
  run(testCase, check) {
    const optimizer = optimizerFor(testCase.optimizer, testCase.hyper);
    const objective = objectiveOf(testCase);
    if (!optimizer || !objective) {
      check.fail(`unknown optimizer "${testCase.optimizer}" or objective "${testCase.objective}"`);
      return;
    }
    const w = tensorOf(testCase.w0, true);
    const state = optimizer.init([w]);
    const losses: number[] = [];
    const params: number[] = [];
    for (let step = 0; step < testCase.steps; step++) {
      w.zeroGrad();
      const loss = objective(w);
      losses.push(loss.item());
      loss.backward();
      optimizer.step([w], state, testCase.lrPerStep[step]!);
      params.push(...w.toArray());
    }
    check.same('losses', losses, testCase.losses);
    check.same('params', params, testCase.params);
  },
};

interface ClipCase {
  name: string;
  kind: 'value' | 'norm';
  bound: number;
  grads: TensorJson[];
  totalNormBefore: number;
  clipped: Expected[];
}

/** Relative tolerance of the norm itself, which the format does not give: a float32 sum of squares. */
const NORM_RTOL = 1e-6;

export const clipKind: Kind<ClipCase> = {
  op: ({ kind }) => `clip by ${kind}`,
  run(testCase, check) {
    const params = testCase.grads.map((json) => {
      const param = tensor(new Float32Array(json.data.length), { shape: json.shape, requiresGrad: true });
      param.grad = tensorOf(json);
      return param;
    });
    check.number('norm before clipping', nn.gradNorm(params), testCase.totalNormBefore, NORM_RTOL);
    if (testCase.kind === 'norm') nn.clipGradByNorm(params, testCase.bound);
    else if (testCase.kind === 'value') nn.clipGradByValue(params, testCase.bound);
    else check.fail(`unknown kind of clipping "${String(testCase.kind)}"`);
    params.forEach((param, i) => check.same(`gradient ${i}`, param.grad!.toArray(), testCase.clipped[i]!));
  },
};
