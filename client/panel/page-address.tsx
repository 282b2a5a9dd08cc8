import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../parts/button.tsx';

type Props = { readonly busy: boolean; readonly onFetch: (url: string) => void };

/** An address whose page the server fetches. */
export function PageAddress({ busy, onFetch }: Props) {
  const id = useId();
  const [url, setUrl] = useState('');
  const go = (): void => {
    if (url.trim() === '' || busy) return;
    onFetch(url.trim());
    setUrl('');
  };
  // Enter would send the articles of the form around it.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    go();
  };
  return (
    <div className="field page-address">
      <label htmlFor={id}>Address of a page</label>
      <input
        id={id}
        type="url"
        placeholder="https://…"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button onClick={go} disabled={busy}>
        {busy ? 'Fetching …' : 'Fetch'}
      </Button>
    </div>
  );
}
