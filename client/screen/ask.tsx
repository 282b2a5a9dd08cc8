import { type FormEvent, useEffect, useState } from 'react';
import { useAsk } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ErrorNotice, Skeleton } from '../parts/notice.tsx';
import { askFor, say, useApp } from '../state/store.ts';
import { AskAnswer } from './ask-answer.tsx';
import { Examples } from './ask-examples.tsx';
import '../style/ask.css';

function QuestionBox({ asked }: { readonly asked: string }) {
  const [text, setText] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    setText(asked);
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    askFor('ask', text.trim());
  };
  return (
    <form className="ask-box" onSubmit={submit}>
      <label className="hidden-text" htmlFor="question">
        Question
      </label>
      <Icon name="help" size={18} />
      <input
        id="question"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        placeholder="Who met whom? Ask in plain English"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="primary">
        Ask
      </Button>
    </form>
  );
}

function Result({ question }: { readonly question: string }) {
  const { data, error, isPending, refetch } = useAsk(question);
  const headline = data?.headline;
  const reading = (data?.waiting ?? 0) > 0;
  useEffect(() => {
    if (question === '' || headline === undefined) return;
    say(reading ? `${headline}. Articles are still being read.` : headline);
  }, [question, headline, reading]);
  if (isPending) return <Skeleton lines={6} />;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (question === '') return <Examples suggestions={data.suggestions} />;
  return <AskAnswer answer={data} />;
}

/** The question box, what was understood, and the answer with its sentences. */
export function AskScreen() {
  const question = useApp((app) => app.query.ask).trim();
  return (
    <div className="ask">
      <h2 className="hidden-text">Ask</h2>
      <QuestionBox asked={question} />
      <Result key={question} question={question} />
    </div>
  );
}
