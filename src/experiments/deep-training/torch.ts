/** @file The training run as a PyTorch script that starts from the same weights. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import { whyEarlier } from '../script-run';
import { phi, weightOf } from '../shared/deep-torch';
import type { Settings } from './params';

const places: Record<Settings['data'], string> = {
  spirals: `r, a, noise = 0.05 + 0.95 * t, 2 * math.pi * (t + (i % 2) / 2), 0.02
    x, y = r * math.cos(a), r * math.sin(a)`,
  moons: `a, noise = math.pi * t, 0.1
    x, y = (math.cos(a), math.sin(a)) if i % 2 == 0 else (1 - math.cos(a), 0.5 - math.sin(a))`,
};

const optimizers: Record<Settings['optimizer'], string> = {
  sgd: 'torch.optim.SGD(leaves, lr=RATE)',
  momentum: 'torch.optim.SGD(leaves, lr=RATE, momentum=0.9)',
  adam: 'torch.optim.Adam(leaves, lr=RATE)',
};

const clips: Record<Settings['clip'], string> = {
  none: 'pass  # no clipping',
  value: 'torch.nn.utils.clip_grad_value_(leaves, 1.0)',
  norm: 'torch.nn.utils.clip_grad_norm_(leaves, 1.0)',
};

const normalized = (p: Settings, place: Settings['placement'], x: string): string =>
  p.normalization === 'none' || p.placement !== place ? x : `standardize(${x}, ${p.normalization === 'batch' ? 0 : 1})`;

/** Depth magnifies the last bits in which two cores differ: of a loss that falls by jumps, five digits agree at step 40. */
const CALM_STEPS = 40;

/** Ends in an assertion of the loss on screen, or of that at the last calm step. */
export function torchScript({ params: p, seed, steps, before }: ScriptRun<Settings, { loss: number }>): string {
  const key = `${seed}, "deep-training", "init"`;
  const branch = normalized(p, 'after', `phi(${normalized(p, 'before', 'h @ w.T')})`);
  const { steps: at, frame } = before(CALM_STEPS);
  const check = Number.isFinite(frame.loss)
    ? `assert math.isclose(checked, ${frame.loss}, rel_tol=1e-2, abs_tol=1e-3)`
    : 'assert not math.isfinite(checked)';
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

n, depth, RATE = 48, ${p.depth}, ${p.learningRate}
s, points = lanes(${key}, "data"), []
for i in range(n):
    t = (i // 2) / (n // 2 - 1)
    ${places[p.data]}
    points.append([x + noise * e for x, e in zip((x, y), normals(s, 2))])
def standardize(x, dim): return (x - x.mean(dim, keepdim=True)) / torch.sqrt(x.var(dim, unbiased=False, keepdim=True) + 1e-5)
x, y = standardize(torch.tensor(points), 0), torch.arange(n) % 2

phi = ${phi[p.activation]}
widths = [2] + [${p.width}] * depth
def orthonormal_rows(a):
    if a.shape[0] > a.shape[1]: return orthonormal_rows(a.T).T
    q, r = torch.linalg.qr(a.T.double()); return (q * torch.sign(torch.diagonal(r))).T.float()
def weight(k):
    fan_in, fan_out, s = widths[k], widths[k + 1], lanes(${key}, "net", "weight", k)
    matrix = lambda values: torch.tensor(values).reshape(fan_out, fan_in)
    return (${weightOf(p.init, p)}).requires_grad_()
weights = [weight(k) for k in range(depth)]
top = math.sqrt(2 / (${p.width} + 2)) * torch.tensor(normals(lanes(${key}, "readout"), 2 * ${p.width}))
readout, bias = top.reshape(2, ${p.width}).requires_grad_(), torch.zeros(2, requires_grad=True)
leaves = [*weights, readout, bias]
optimizer = ${optimizers[p.optimizer]}

for step in range(${steps} + 1):
    h, outputs = x, []
    for w in weights:
        branch = ${branch}
        h = ${p.residual ? `h + ${p.branchScale} * branch if w.shape[0] == w.shape[1] else branch` : 'branch'}
        h.retain_grad()
        outputs.append(h)
    loss = F.cross_entropy(h @ readout.T + bias, y)
    if step == ${at}: checked = loss.item()
    if step == ${steps}: break
    optimizer.zero_grad()
    loss.backward()
    gradient = [h.grad.square().mean().sqrt().item() for h in outputs]     # of dL/dh
    weight_gradient = [w.grad.norm().item() for w in weights]              # of dL/dW
    ${clips[p.clip]}
    optimizer.step()

print(loss.item())
${whyEarlier(at, steps)}${check}
`;
}
