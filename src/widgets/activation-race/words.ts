/** @file What is said of a race: who leads under this way of judging, and whether the sweep was wide enough. */
import { RATES, racerLabels } from '../../experiments/activation-race/racers';
import { standings, type Frame, type Judging, type Standing } from '../../experiments/activation-race/standings';
import { sig } from '../../viz';
import type { Description } from '../define';

/** An overflowed net comes last. */
const worth = ({ loss }: Standing): number => (Number.isNaN(loss) ? Infinity : loss);

/** "ReLU 0.0012 at 1", or that it overflowed. */
function said({ id, rate, loss }: Standing): string {
  return `${racerLabels[id]} ${Number.isNaN(loss) ? 'overflowed' : sig(loss)} at ${RATES[rate]}`;
}

function leadOf([first, second]: readonly Standing[]): string {
  if (!first) return 'nobody runs';
  if (!(worth(first) < 0.9 * Math.LN2)) return 'nobody does better than a coin toss yet';
  if (!second) return `${racerLabels[first.id]} runs alone`;
  const factor = worth(second) / worth(first);
  return `${racerLabels[first.id]} leads${Number.isFinite(factor) ? `, by a factor of ${sig(factor)}` : ''}`;
}

export function describeRace(frame: Frame, judging: Judging): Description {
  const ranked = standings(frame, judging).sort((a, b) => worth(a) - worth(b));
  if (ranked.length === 0) return { finding: 'Nobody runs.', detail: 'Tick an activation.' };
  const fair = judging.compare === 'best-rates';
  const how = fair ? 'Each at its best rate so far' : `All at rate ${RATES[ranked[0]?.rate ?? 0]}`;
  const edge = fair && ranked.some(({ rate }) => rate === 0 || rate === RATES.length - 1);
  const advice = edge ? ' A best rate at the end of the sweep asks for a wider sweep.' : '';
  return { finding: `${how}, ${leadOf(ranked)}.`, detail: `Losses: ${ranked.map(said).join('; ')}.${advice}` };
}
