/** @file How sure a trained classifier is where it has never seen anything: a map of its confidence, and a probe walked out along a ray. */
import { choice, real } from '../../base/params';
import { quantile, share, summarize } from '../../nn';
import { defineExperiment } from '../define';
import { answersAt, type Answers } from './answers';
import { trained, type Trained } from './net';
import { flat, mapPoints, middleOf, placeAt, rayDistances, ring, type Middle, type Point } from './places';

const params = {
  distance: real({
    label: 'Distance from the centre',
    unit: 'radii',
    min: 0,
    max: 100,
    step: 0.5,
    marks: [{ value: 1, label: 'edge of the data' }],
    default: 1,
    help: '1 is the distance of the example farthest from the centre',
  }),
  angle: real({ label: 'Direction of the ray', unit: '°', min: 0, max: 360, step: 5, default: 30 }),
  activation: choice({ label: 'Activation', options: ['relu', 'tanh'], labels: { relu: 'ReLU', tanh: 'tanh' }, default: 'relu' }),
  temperature: real({
    label: 'Temperature',
    symbol: 'T',
    min: 0.1,
    max: 100,
    scale: 'log',
    default: 1,
    help: 'the logits are divided by it after training',
  }),
  weightDecay: real({
    label: 'Weight decay',
    min: 0,
    max: 0.05,
    step: 0.005,
    default: 0,
    help: 'pull of every weight towards 0 in training',
  }),
};

export interface Frame extends Middle {
  /** Examples (x₁, y₁, x₂, y₂, …) and their classes, 0 for A and 1 for B. */
  x: Float32Array;
  classes: Int32Array;
  /** Share of the examples that the net gets right, and its mean confidence on them. */
  accuracy: number;
  seenConfidence: number;
  /** The probe, what the net answers there, and the mean and lowest confidence on the circle through it. */
  probe: Point & { gap: number; probB: number; confidence: number };
  around: number;
  leastAround: number;
  /** Along the ray. */
  distances: Float32Array;
  rayConfidence: Float32Array;
  rayGap: Float32Array;
  /** Confidence and probability of B on the map, whose half-width is `half` radii. */
  half: number;
  map: Float32Array;
  mapB: Float32Array;
  /** On the circle of 1,000 radii, 360 directions, at temperature 1: mean confidence, share above 0.999, median gap ÷ that at 100. */
  far: { confidence: number; sure: number; gapRatio: number };
}

type Settings = { distance: number; angle: number; temperature: number };
type State = Trained & { middle: Middle };

/** 1,000 radii stand for "far", as the largest factor of the published check. */
function farAway({ net, middle }: State): Frame['far'] {
  const [near, far] = [100, 1000].map((distance) => answersAt(net, ring(middle, distance), 1));
  const medianGap = ({ gaps }: Answers): number => quantile(gaps.map(Math.abs), 0.5);
  return {
    confidence: summarize(far!.confidence).mean,
    sure: share(far!.confidence, (c) => c > 0.999),
    gapRatio: medianGap(far!) / medianGap(near!),
  };
}

function observe(s: State, { distance, angle, temperature }: Settings): Frame {
  const { net, middle, x, classes } = s;
  const ask = (points: Float32Array) => answersAt(net, points, temperature);
  const distances = rayDistances();
  const place = placeAt(middle, angle, distance);
  const [seen, here, circle] = [ask(x), ask(flat([place])), ask(ring(middle, distance))];
  const ray = ask(flat(Array.from(distances, (d) => placeAt(middle, angle, d))));
  const half = Math.max(1.5, 1.15 * distance); // the map grows to hold the probe
  const map = ask(mapPoints(middle, half));
  return {
    ...middle,
    x: x.slice(),
    classes: classes.slice(),
    accuracy: seen.gaps.filter((gap, i) => gap > 0 === (classes[i] === 1)).length / classes.length,
    seenConfidence: summarize(seen.confidence).mean,
    probe: { ...place, gap: here.gaps[0]!, probB: here.probB[0]!, confidence: here.confidence[0]! },
    around: summarize(circle.confidence).mean,
    leastAround: Math.min(...circle.confidence),
    distances,
    rayConfidence: ray.confidence,
    rayGap: ray.gaps,
    half,
    map: map.confidence,
    mapB: map.probB,
    far: farAway(s),
  };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;

export default defineExperiment({
  id: 'confidence-far-away',
  title: 'Confidence far from the data',
  params,
  heavy: true,
  steps: 0,
  init(p, random): State {
    const net = trained(p, random);
    return { ...net, middle: middleOf(net.x) };
  },
  observe: (s, p): Frame => observe(s, p),
  measures: {
    confidence: { label: 'confidence at the probe', of: (f) => last(f).probe.confidence },
    gap: { label: 'distance between the two logits at the probe', of: (f) => Math.abs(last(f).probe.gap) },
    around: { label: 'mean confidence on the circle through the probe', of: (f) => last(f).around },
    leastAround: { label: 'lowest confidence on the circle through the probe', of: (f) => last(f).leastAround },
    accuracy: { label: 'share of the examples that are right', of: (f) => last(f).accuracy },
    seenConfidence: { label: 'mean confidence on the examples', of: (f) => last(f).seenConfidence },
    farConfidence: { label: 'mean confidence at 1,000 radii, temperature 1', of: (f) => last(f).far.confidence },
    farSure: { label: 'share of directions above 0.999 at 1,000 radii', of: (f) => last(f).far.sure },
    gapRatio: { label: 'median logit gap at 1,000 radii ÷ that at 100', of: (f) => last(f).far.gapRatio },
  },
  invariants: {
    'the confidence of two classes is never below one half': (f) => f.rayConfidence.every((c) => c >= 0.5 - 1e-6 && c <= 1),
    'every gap is finite': (f) => f.rayGap.every(Number.isFinite),
  },
  code: {
    core: `const logits = applyMlp(net, points); // (points, 2), points far outside of the data
const confidence = max(softmax(div(logits, temperature), { axis: 1 }), { axis: 1 });`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
