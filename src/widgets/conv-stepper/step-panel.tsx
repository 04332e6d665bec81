/** @file One step of the convolution three ways: the dot product term by term, a column of a matrix, and the way back. */
import type { ReactNode } from 'react';
import { counted, Heatmap, Plot, px, sig } from '../../viz';
import { Pixels } from '../shared/pixels';
import { extent, productsOf, valueHere } from './shared';
import type { Fitting } from './shared';

/** The kernel as it is applied, after a flip. */
export function KernelPanel({ frame, params }: Pick<Fitting, 'frame' | 'params'>): ReactNode {
  return (
    <Pixels
      title={params.flip ? 'Kernel, turned' : 'Kernel'}
      measure="the weights that lie on the window"
      hue="weight"
      label="The kernel as it is applied"
      values={frame.kernel}
      rows={frame.kernelRows}
      columns={frame.kernelColumns}
      ramp="div"
      max={extent(frame.kernel)}
      format={sig}
      name="kernel"
      readout={(row, column) =>
        `row ${row + 1}, column ${column + 1} of the kernel: weight ${sig(frame.kernel[row * frame.kernelColumns + column]!, 3)}`
      }
    />
  );
}

function Products({ output, params }: Fitting): ReactNode {
  const { products, zeros } = productsOf(output);
  return (
    <>
      <p className="sum">
        {products.map((product, i) => (
          <span key={i}>{`${i > 0 ? '+ ' : ''}${product}`}</span>
        ))}
        {params.bias !== 0 && <span>{`+ bias ${sig(params.bias)}`}</span>}
        <span className="result">{`${products.length > 0 || params.bias !== 0 ? '= ' : ''}${sig(valueHere(output), 4)}`}</span>
      </p>
      {zeros > 0 && <p className="aside">{`Left out, being 0: ${zeros} of ${counted(output.terms.length, 'product')}.`}</p>}
    </>
  );
}

/** im2col: a column for each place, so that all dot products are one product of matrices. */
function Columns({ output, frame }: Fitting): ReactNode {
  const places = output.values.length;
  const at = output.row * output.columns + output.column;
  const cells = frame.kernel.length;
  return (
    <Plot
      title={`${cells} × ${places} columns`}
      measure="one column for each place of the window; outlined: this one"
      hue="act"
      label="Every window of the image as a column of a matrix"
      x={{ domain: [0, places] }}
      y={{ domain: [0, cells] }}
      height={56 + Math.min(220, Math.max(96, cells * 14))}
      left={2}
      labelRoom={2}
      down
      bare
    >
      {(plane) => (
        <>
          <Heatmap values={output.windows} rows={cells} columns={places} ramp="seq" max={9} />
          <rect
            x={px(plane.x.at(at))}
            y={px(plane.top)}
            width={px(plane.x.at(at + 1) - plane.x.at(at))}
            height={px(plane.bottom - plane.top)}
            className="contour main"
          />
        </>
      )}
    </Plot>
  );
}

const EXPLAINED = {
  columns:
    'The kernel, written as one row, times this matrix gives all outputs at once. A pixel appears in every window that covers it.',
  backward:
    'Change a pixel by a little: this output changes by the weight that lies on it. So its gradient is the kernel again, ' +
    'laid on the window; elsewhere it is 0.',
} as const;

export function StepPanel(props: Fitting): ReactNode {
  const { show } = props.params;
  return (
    <div className="step">
      {show === 'columns' && <Columns {...props} />}
      {show === 'window' ? <Products {...props} /> : <p className="aside">{EXPLAINED[show]}</p>}
    </div>
  );
}
