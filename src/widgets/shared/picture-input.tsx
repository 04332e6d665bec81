/** @file A button that opens a picture, and the ear for one that is pasted; what cannot be read gets a sentence. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { readPicture } from './picture';

export interface PictureInputProps {
  /** Cells along a side of the picture that is handed over. */
  side: number;
  /** What a 9 stands for on this pad. */
  nine: string;
  /** Gets grey values from 0, dark, to 9, bright. */
  onPicture: (image: number[][]) => void;
}

/** Meant for this figure: pasted in it, or with nothing in focus while it stands in the middle of the window. */
function isFor(figure: HTMLElement, { target }: ClipboardEvent): boolean {
  if (target !== document.body) return figure.contains(target as Node);
  const { top, bottom } = figure.getBoundingClientRect();
  return top < innerHeight / 2 && bottom > innerHeight / 2;
}

export function PictureInput({ side, nine, onPicture }: PictureInputProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [message, setMessage] = useState<string | null>(null);
  const latest = useRef(onPicture);
  useEffect(() => {
    latest.current = onPicture;
  });
  const open = (file: Blob | null | undefined): void => {
    if (!file) return;
    void readPicture(file, side).then((picture) => {
      setMessage(picture.ok ? null : picture.message);
      if (picture.ok) latest.current(picture.image);
    });
  };
  useEffect(() => {
    const figure = root.current?.closest('figure');
    if (!figure) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].at(0);
      if (!file || !isFor(figure, event)) return;
      event.preventDefault();
      open(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
  return (
    <div className="picture-input needs-script" ref={root}>
      <label className="btn">
        <span>Open a picture</span>
        <input
          type="file"
          accept="image/*"
          onChange={(event) => {
            open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p role="status">
        {message ?? `Or paste one. It becomes ${side} × ${side} cells, 9 for ${nine}, and never leaves this page.`}
      </p>
    </div>
  );
}
