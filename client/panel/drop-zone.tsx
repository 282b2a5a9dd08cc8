import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** A place to drop text files on, with a button that does the same. */
export function DropZone({ onFiles }: Props) {
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
      <span>Drop text files here, or</span>
      <Button onClick={() => input.current?.click()}>Choose files</Button>
      <input
        ref={input}
        className="hidden-text"
        type="file"
        multiple
        accept=".txt,.text,.md,text/plain"
        aria-label="Text files"
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
