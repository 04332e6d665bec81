/** @file Whole training runs: small nets, their first gradients, all losses, and the parameters at the end. */
import * as nn from '../../nn';
import * as t from '../../tensor';
import type { Tensor } from '../../tensor';
import { tensorOf, type Expected, type Kind, type TensorJson } from './format';
import { optimizerFor } from './optimizers';

interface TrainingCase {
  name: string;
  architecture: string;
  optimizer: string;
  hyper: { lr: number };
  steps: number;
  loss: string;
  x: TensorJson;
  y: TensorJson;
  params0: Record<string, TensorJson>;
  grads0: Record<string, Expected>;
  losses: Expected;
  logitsFinal: Expected;
  paramsFinal: Record<string, Expected>;
}

type Params = Record<string, Tensor>;
type Activation = (x: Tensor) => Tensor;

const activations: Record<string, Activation> = { tanh: t.tanh, sigmoid: t.sigmoid, gelu: (x) => t.gelu(x), relu: t.relu };

function activationOf(architecture: string): Activation {
  const name = Object.keys(activations).find((key) => new RegExp(key, 'i').test(architecture));
  return activations[name ?? 'relu']!;
}

/** Batch norm by the statistics of the batch alone, eps 1e-5, as the runs were made. */
function normalized(h: Tensor, weight: Tensor, bias: Tensor): Tensor {
  const running = { mean: t.zeros([h.shape[1]!]), variance: t.ones([h.shape[1]!]) };
  return t.batchNorm(h, running, { weight, bias }, { training: true }).out;
}

/** Linear layers W1, b1, W2, b2, ...; a layer with a scale g1 normalizes its batch, and then b1 is the shift. */
function mlp(params: Params, act: Activation, x: Tensor): Tensor {
  const depth = Object.keys(params).filter((key) => /^W\d+$/.test(key)).length;
  let h = x;
  for (let i = 1; i <= depth; i++) {
    const [w, b, g] = [params[`W${i}`]!, params[`b${i}`], params[`g${i}`]];
    h = g ? normalized(t.linear(h, w), g, b!) : t.linear(h, w, b); // (batch, units)
    if (i < depth) h = act(h);
  }
  return h;
}

/** Two convolutions with relu, a max pool and an average pool, and a linear layer. */
function convNet(params: Params, x: Tensor): Tensor {
  const first = t.relu(t.conv2d(x, params['C1']!, { bias: params['c1'], padding: 1 }));
  const pooled = t.maxPool2d(first, { kernel: 2 });
  const second = t.relu(t.conv2d(pooled, params['C2']!, { bias: params['c2'], padding: 1 }));
  return t.linear(t.flatten(t.avgPool2d(second, { kernel: 2 })), params['W']!, params['b']);
}

export const trainingKind: Kind<TrainingCase> = {
  op: ({ name }) => `training ${name}`,
  run(c, check) {
    const params: Params = {};
    for (const [name, json] of Object.entries(c.params0)) params[name] = tensorOf(json, true);
    const act = activationOf(c.architecture);
    const forward = (x: Tensor): Tensor => ('C1' in params ? convNet(params, x) : mlp(params, act, x));
    const optimizer = optimizerFor(c.optimizer, c.hyper);
    if (!optimizer || !/cross_entropy|mse/.test(c.loss)) {
      check.fail(`unknown optimizer "${c.optimizer}" or loss "${c.loss}"`);
      return;
    }
    const [x, y] = [tensorOf(c.x), tensorOf(c.y)];
    const lossOf = (logits: Tensor): Tensor => (c.loss.includes('mse') ? t.mseLoss(logits, y) : t.crossEntropy(logits, y));
    const list = Object.values(params);
    const state = optimizer.init(list);
    const losses: number[] = [];
    for (let step = 0; step < c.steps; step++) {
      nn.zeroGrad(list);
      const loss = lossOf(forward(x));
      losses.push(loss.item());
      loss.backward();
      if (step === 0) {
        for (const [name, expected] of Object.entries(c.grads0))
          check.same(`first gradient of ${name}`, params[name]!.grad!.toArray(), expected);
      }
      optimizer.step(list, state, c.hyper.lr);
    }
    check.same('losses', losses, c.losses);
    check.same('final logits', forward(x).toArray(), c.logitsFinal);
    for (const [name, expected] of Object.entries(c.paramsFinal)) check.same(`final ${name}`, params[name]!.toArray(), expected);
  },
};
