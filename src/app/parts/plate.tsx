/** @file The picture on the title page: three ridge plots of activations through twenty layers. */
import { areaPath, type Bins } from '../../viz/index';
import { depth, perRidge, plates, width } from '../content/plate';

/** Units of the drawing, which is stretched to its frame; strokes keep their width. */
const across = 400;
const row = 15;
const rise = 40;
const height = rise + row * (depth - 1) + 2;

/** One layer: its histogram as a filled outline on its own line, scaled to its own peak. */
function ridgePath({ counts }: Bins, base: number): string {
  const peak = Math.max(...counts);
  const first = Math.max(0, counts.findIndex((count) => count > 0) - 1);
  const last = Math.min(counts.length - 1, counts.findLastIndex((count) => count > 0) + 1);
  const bins = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const xs = bins.map((bin) => Math.round(((bin + 0.5) / counts.length) * across));
  return areaPath(
    xs,
    bins.map(() => base),
    bins.map((bin) => Math.round((base - (counts[bin]! / peak) * rise) * 2) / 2),
  );
}

/** The line above the picture says what becomes of the signal. */
function Ridges({ ridges }: (typeof plates)[number]) {
  return (
    <svg
      viewBox={`0 0 ${across} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${depth} histograms, layer 1 at the top`}
    >
      {ridges.map((bins, layer) => {
        const base = rise + layer * row;
        return (
          <g key={base}>
            <path className="plate-line" d={`M0 ${base}H${across}`} />
            <path className="ridge q-act" d={ridgePath(bins, base)} />
          </g>
        );
      })}
    </svg>
  );
}

export function Plate() {
  return (
    <figure className="plate wide">
      <div className="plate-row">
        {plates.map((plate) => (
          <div key={plate.sigma}>
            <p className="sans">
              <b>
                <em>σ</em> = {plate.sigma}
              </b>{' '}
              {plate.fate}
            </p>
            <Ridges {...plate} />
          </div>
        ))}
        <p className="plate-layers first" aria-hidden="true">
          <span>layer 1</span>
          <span>{depth}</span>
        </p>
        <p className="plate-layers second" aria-hidden="true">
          <span>layer 1</span>
          <span>{depth}</span>
        </p>
      </div>
      <figcaption className="note">
        Twenty layers of {width} tanh units, one seed, nothing learned yet. Only the size of the random weights differs. Each
        ridge is a histogram of {perRidge.toLocaleString('en')} activations, computed when this page was built.
      </figcaption>
    </figure>
  );
}
