/** @file The softmax of the present scores as a PyTorch script. */
import type { ScriptRun } from '../define';
import type { Form } from './forms';

interface Settings {
  scores: number[];
  scale: number;
  shift: number;
  form: Form;
}

/** Ends in an assertion of the probabilities on screen, or of their being no numbers. */
export function torchScript({ params: p, frame }: ScriptRun<Settings, { probs: Float32Array }>): string {
  const lines = p.form === 'stable' ? 'powers = torch.exp(z - z.max())' : 'powers = torch.exp(z)';
  const shown = Array.from(frame.probs, (one) => (Number.isFinite(one) ? String(one) : 'float("nan")')).join(', ');
  return `import torch

scores = torch.tensor([${p.scores.join(', ')}], dtype=torch.float64)
z = (scores * ${p.scale} + ${p.shift}).float()
${lines}
probs = powers / powers.sum()

print(probs, probs.sum())
on_screen = torch.tensor([${shown}], dtype=torch.float32)
assert torch.allclose(probs, on_screen, atol=1e-6, equal_nan=True)
${p.form === 'stable' ? 'assert torch.allclose(torch.softmax(z, dim=0), on_screen, atol=1e-6)  # as PyTorch does it\n' : ''}`;
}
