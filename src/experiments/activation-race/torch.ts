/** @file The race as a PyTorch script: the same points and first weights, every activation at every rate. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import { whyEarlier } from '../script-run';
import { phi } from '../shared/deep-torch';
import { RATES, type InitId, type RacerId } from './racers';
import type { Frame } from './standings';

const modules: Record<RacerId, string> = { ...phi, identity: phi.linear };

interface Race {
  functions: RacerId[];
  depth: number;
  width: number;
  dataset: 'circles' | 'moons' | 'spirals' | 'xor';
  init: InitId;
}

/** The points of each set, drawn as nn/data/points.ts draws them: example i has class i mod 2. */
const points: Record<Race['dataset'], string> = {
  circles: `def place(i, t, label):
    angle, radius = 2 * math.pi * uniform(key), 1 if label == 0 else 0.5
    return radius * math.cos(angle), radius * math.sin(angle)
noise = 0.05`,
  moons: `def place(i, t, label):
    angle = math.pi * t
    return (math.cos(angle), math.sin(angle)) if label == 0 else (1 - math.cos(angle), 0.5 - math.sin(angle))
noise = 0.1`,
  spirals: `def place(i, t, label):
    radius, angle = 0.05 + 0.95 * t, 2 * math.pi * (t + label / 2)
    return radius * math.cos(angle), radius * math.sin(angle)
noise = 0.02`,
  xor: `def place(i, t, label):
    sign = -1 if uniform(key) < 0.5 else 1
    first, second = sign * (0.1 + 0.9 * uniform(key)), 0.1 + 0.9 * uniform(key)
    return first, (sign if label == 0 else -sign) * second
noise = 0`,
};

/** Large rates magnify the last bits in which two cores differ; so far into the run they have not come through. */
const CALM_STEPS = 20;

/** One racer a line: name, activation, gain, and the lowest loss over the rates that stayed finite. */
function racers(p: Race, frame: Frame): string {
  const rows = p.functions.flatMap((id, row) => {
    const losses = Array.from(frame.losses.slice(row * RATES.length, (row + 1) * RATES.length));
    const best = Math.min(...losses.filter(Number.isFinite));
    if (!Number.isFinite(best)) return [];
    const gain =
      p.init === 'shared' || id === 'identity' ? '1' : id === 'sigmoid' ? '4' : id === 'tanh' ? '5 / 3' : 'math.sqrt(2)';
    return [`    ("${id}", ${modules[id]}, ${gain}, ${best}),`];
  });
  return rows.join('\n');
}

/** Ends in an assertion of the lowest loss of each activation on screen, or at the last calm step. */
export function torchScript({ params: p, seed, steps, before }: ScriptRun<Race, Frame>): string {
  const { steps: at, frame } = before(CALM_STEPS);
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

COUNT, RATES = 96, [${RATES.join(', ')}]
sizes = [2] + [${p.width}] * ${p.depth} + [1]

key = lanes(${seed}, "activation-race", "init", "data")
${points[p.dataset]}
pending = []
def normal():                      # one Box-Muller value at a time; uniforms between them do not disturb the pair
    if not pending: pending.extend(normals(key, 2))
    return pending.pop(0)
x = []
for i in range(COUNT):
    px, py = place(i, (i // 2) / (COUNT // 2 - 1), i % 2)
    x.append([px + noise * normal(), py + noise * normal()])
x, y = torch.tensor(x), torch.tensor([[float(i % 2)] for i in range(COUNT)])

def first_weights(gain):
    out = []
    for k, (n_in, n_out) in enumerate(zip(sizes, sizes[1:])):
        draws = normals(lanes(${seed}, "activation-race", "init", "net", "layer", k), n_in * n_out)
        std = (gain if n_out > 1 else 1) / math.sqrt(n_in)
        out.append((std * torch.tensor(draws).reshape(n_out, n_in)).requires_grad_())
        out.append(torch.zeros(n_out, requires_grad=True))
    return out

# name, activation, gain, and the lowest loss in the book at step ${at}
racers = [
${racers(p, frame)}
]
for name, f, gain, shown in racers:
    found = []
    for rate in RATES:
        weights = first_weights(gain)
        optimizer = torch.optim.SGD(weights, lr=rate)
        for step in range(${Math.max(1, steps)}):
            h = x
            for k in range(0, len(weights) - 2, 2):
                h = f(F.linear(h, weights[k], weights[k + 1]))
            loss = F.binary_cross_entropy_with_logits(F.linear(h, weights[-2], weights[-1]), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if step + 1 == ${Math.max(1, at)}: found.append(loss.item())
    best = min(v for v in found if v == v)
    print(f"{name}: {best:.4g} at rate {RATES[found.index(best)]}, step ${at}")
${whyEarlier(at, steps, '    ')}    assert abs(best - shown) <= 1e-2 * shown, name
`;
}
