import { type DragEvent, useRef, useState } from 'react';
import { FILE_KIND_NAMES, FILE_KINDS } from '../../graph/index.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { counted } from '../state/words.ts';

type Props = {
  readonly onFiles: (files: readonly File[]) => void;
  /** How many files are being read. */
  readonly reading: number;
};

const ACCEPTED = [
  '.txt',
  '.text',
  '.md',
  'text/plain',
  ...FILE_KIND_NAMES.flatMap((kind) => FILE_KINDS[kind].extensions),
];

/** A place to drop files on, with a button that does the same. */
export function DropZone({ onFiles, reading }: Props) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`drop-zone ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="articles" size={20} />
      <span role="status">
        {reading > 0 ? `Reading ${counted(reading, 'file')} …` : 'Drop text, HTML, PDF or Word files here, or'}
      </span>
      <Button onClick={() => input.current?.click()}>Choose files</Button>
      <input
        ref={input}
        className="hidden-text"
        type="file"
        multiple
        accept={ACCEPTED.join(',')}
        aria-label="Files"
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
