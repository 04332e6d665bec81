/** @file Image, kernel and output side by side, the size formula with its numbers, and one step in three ways. */
import type { ReactNode } from 'react';
import { counted } from '../../viz';
import { ImagePanel } from './image-panel';
import { OutputPanel } from './output-panel';
import { isSymmetric, PRESETS } from './presets';
import { sizeInWords } from './shared';
import type { Fitting, Props } from './shared';
import { KernelPanel, StepPanel } from './step-panel';
import './view.css';

/** Kernels to choose from; the present one is marked. */
function Presets({ params, set }: Props): ReactNode {
  const present = JSON.stringify(params.kernel);
  return (
    <div className="kernels" role="group" aria-label="Kernels">
      {PRESETS.map(({ name, kernel }) => (
        <button
          key={name}
          type="button"
          className="btn needs-script"
          aria-pressed={JSON.stringify(kernel) === present}
          onClick={() => set({ kernel: kernel.map((line) => [...line]) })}
        >
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}

/** The size formula of both sides, and what rounding down leaves out. */
function Sizes({ frame, params }: Props): ReactNode {
  const [rows, columns] = [params.image.length, params.image[0]!.length];
  const square = rows === columns && frame.kernelRows === frame.kernelColumns;
  const dropped = Math.max(frame.droppedRows, frame.droppedColumns);
  return (
    <div className="sizes">
      <p>{`${square ? 'Side' : 'Width'} of the output: ${sizeInWords(params, columns, frame.kernelColumns)}.`}</p>
      {!square && <p>{`Height: ${sizeInWords(params, rows, frame.kernelRows)}.`}</p>}
      {dropped > 0 && frame.output && (
        <p>
          {`Rounding down leaves ${counted(frame.droppedColumns, 'column')} and ${counted(frame.droppedRows, 'row')} `}
          {'under no window (shaded).'}
        </p>
      )}
      <p>
        {isSymmetric(params.kernel)
          ? 'A half-turn leaves this kernel as it is: flipping it changes nothing.'
          : 'A half-turn changes this kernel: try Flip.'}
      </p>
    </div>
  );
}

function Step(props: Fitting): ReactNode {
  return (
    <>
      <OutputPanel {...props} />
      <KernelPanel {...props} />
      <StepPanel {...props} />
    </>
  );
}

export function View(props: Props): ReactNode {
  const { output, fault } = props.frame;
  return (
    <>
      <Presets {...props} />
      <div className="panels">
        <ImagePanel {...props} />
        {output ? <Step {...props} output={output} /> : <p className="view-fault">{fault}</p>}
        <div className="whole">
          <Sizes {...props} />
        </div>
      </div>
    </>
  );
}
