/** @file The pass as a PyTorch script that draws the same weights. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import { taperedWidths } from '../shared/deep-net';
import { phi, weightOf } from '../shared/deep-torch';
import type { Settings } from './params';
import type { Propagation } from './propagate';

function normalized(p: Settings, place: Settings['placement'], x: string): string {
  return p.normalization === 'none' || p.placement !== place ? x : `normalize(${x})`;
}

/** The last bit of float32 is 1.2 × 10⁻⁷ of a number: magnified so much it comes near the hundredth that is checked. */
const CHAOTIC = 1e4;

/** What the reader sees of this run in the script's last line: a number of the forward pass and one of the backward pass. */
function assertions({ layers, inputToOutputGradient, diverged }: Propagation): string {
  if (diverged) return `assert not (torch.isfinite(x.grad).all() and torch.isfinite(h).all())  # ${diverged.message}`;
  const last = layers.at(-1)!.activation.std;
  const spread = `assert math.isclose(h.std(unbiased=False).item(), ${last}, rel_tol=1e-2, abs_tol=1e-30)`;
  if (inputToOutputGradient > CHAOTIC)
    return `${spread}
# What explodes backward magnifies the last bits forward, in which two libraries differ: the factor agrees in size, not in digits.
assert 0.5 < ratio / ${inputToOutputGradient} < 2`;
  return `${spread}
assert math.isclose(ratio, ${inputToOutputGradient}, rel_tol=1e-2, abs_tol=1e-30)`;
}

/** Ends in assertions of the last layer's std and of the ratio of gradients. */
export function torchScript({ params: p, seed, frame }: ScriptRun<Settings, Propagation>): string {
  const widths = taperedWidths(p.depth, p.width, p.taper);
  const key = `${seed}, "signal-propagation", "init"`;
  const axis = p.normalization === 'batch' ? 0 : 1;
  const branch = normalized(p, 'after', `phi(${normalized(p, 'before', 'z')})`);
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

phi = ${phi[p.activation]}
widths = [${widths.join(', ')}]
def normalize(x): return (x - x.mean(${axis}, keepdim=True)) / torch.sqrt(x.var(${axis}, unbiased=False, keepdim=True) + 1e-5)
def orthonormal_rows(a):
    q, r = torch.linalg.qr(a.T.double()); return (q * torch.sign(torch.diagonal(r))).T.float()
def weight(k):
    fan_in, fan_out, s = widths[k], widths[k + 1], lanes(${key}, "weight", k)
    matrix = lambda values: torch.tensor(values).reshape(fan_out, fan_in)
    return (${weightOf(p.init, p)}).requires_grad_()
def bias(k): return ${p.biasStd} * torch.tensor(normals(lanes(${key}, "bias", k), widths[k + 1]))

x = torch.tensor(normals(lanes(${key}, "input"), ${p.batch} * widths[0])).reshape(${p.batch}, widths[0]).requires_grad_()
g = torch.tensor(normals(lanes(${key}, "gradient"), ${p.batch} * widths[-1])).reshape(${p.batch}, widths[-1])
g = g / g.norm(dim=1, keepdim=True)          # the gradient that enters at the last activation

h, outputs = x, []
for k in range(${p.depth}):
    z = h @ weight(k).T${p.biasStd > 0 ? ' + bias(k)' : ''}
    branch = ${branch}
    h = ${p.residual ? `h + ${p.branchScale} * branch if widths[k] == widths[k + 1] else branch` : 'branch'}
    h.retain_grad()
    outputs.append(h)
h.backward(g)

for k, h in enumerate(outputs, 1): print(k, "std", h.std(unbiased=False).item(), "gradient rms", h.grad.square().mean().sqrt().item())
ratio = (x.grad.norm() / g.norm()).item()
${assertions(frame)}
`;
}
