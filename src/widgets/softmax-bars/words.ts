/** @file What the bars show, in words. */
import { log } from '../../base/math';
import { fixed, percent, sig } from '../../viz';
import type { Description } from '../define';
import { nameOf } from './view';
import type { Frame } from './view';

/** Why the naive form failed, by the op where the first Infinity or NaN arose. */
const CAUSES: Readonly<Record<string, string>> = {
  exp: 'The naive form fails: a power of e passes the largest float32 and becomes infinite.',
  sum: 'The naive form fails: every power fits into float32, but their sum does not.',
  div: 'The naive form fails: every power is rounded to 0, and 0 ÷ 0 is no number.',
};

function failure({ z, probs, fault }: Frame): Description {
  const lost = probs.filter((p) => !Number.isFinite(p)).length;
  const zeros = probs.filter((p) => p === 0).length;
  return {
    finding: CAUSES[fault ?? ''] ?? 'The naive form fails.',
    detail:
      `Largest score ${sig(Math.max(...z), 4)}. ${lost} of the ${probs.length} probabilities cannot be computed` +
      `${zeros > 0 ? `, ${zeros} came out as 0` : ''}. The stable form gives them all.`,
  };
}

/** The leader, its share, and how uncertain the whole is. */
export function describe(frame: Frame): Description {
  const { probs, entropy, sum } = frame;
  if (frame.fault !== null) return failure(frame);
  const top = Math.max(...probs);
  const leaders = [...probs].flatMap((p, i) => (p === top ? [nameOf(i)] : []));
  const share = top > 0.9995 ? 'more than 99.9 %' : percent(top, 3);
  const finding =
    leaders.length > 1
      ? `${leaders.join(' and ')} share the lead with ${share} each.`
      : `${leaders[0]} gets ${share} of the probability.`;
  const list = Array.from(probs, (p, i) => `${nameOf(i)} ${fixed(p, 3)}`).join(', ');
  return {
    finding,
    detail: `${list}; sum ${fixed(sum, 3)}. Entropy ${fixed(entropy, 3)} of at most ${fixed(log(probs.length), 3)} nats.`,
  };
}
