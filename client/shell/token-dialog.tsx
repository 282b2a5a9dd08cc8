import { type FormEvent, useId, useState, useSyncExternalStore } from 'react';
import { giveNoToken, giveToken, isToken, onTokenWanted, type TokenWanted, tokenWanted } from '../api/token.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

const WHY: Readonly<Record<TokenWanted, string>> = {
  missing: 'Reading is free; changes and queries of your own need the token of this server.',
  wrong: 'The server does not know the token that was sent. It may have been changed since.',
};

function Asking({ why }: { readonly why: TokenWanted }) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [field, where, fault] = [useId(), useId(), useId()];
  const isWrong = tried && !isToken(text.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isToken(text.trim())) giveToken(text.trim());
  };
  return (
    <Dialog title="The token of the server" onClose={giveNoToken}>
      <form className="token-form" onSubmit={submit}>
        <p>{WHY[why]}</p>
        <p id={where} className="panel-meta">
          When it starts, the server prints a link that holds it. It is also what TOKEN was set to, or in the file
          “token” of its data folder. It is kept until you close this tab.
        </p>
        <div className="field">
          <label htmlFor={field}>Token</label>
          <input
            id={field}
            type="password"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${fault} ${where}` : where}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        {isWrong && (
          <p id={fault} className="fault" role="alert">
            A token has no blanks and no letters with marks.
          </p>
        )}
        <div className="form-end">
          <Button onClick={giveNoToken}>Cancel</Button>
          <Button type="submit" look="primary">
            Go on
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Stands over the page while a call waits for the token; what was being done goes on when it is given. */
export function TokenDialog() {
  const why = useSyncExternalStore(onTokenWanted, tokenWanted);
  return why === null ? null : <Asking key={why} why={why} />;
}
