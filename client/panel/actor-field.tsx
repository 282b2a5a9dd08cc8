import { type ReactNode, useDeferredValue, useId } from 'react';
import { type ClaimActor, NODE_KINDS, type SearchHit } from '../../graph/index.ts';
import { useActors } from '../api/queries.ts';
import { Combobox } from '../parts/combobox.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { type ActorDraft, newActors } from '../state/amend.ts';
import { HitText } from './search-box.tsx';

type Fresh = ReturnType<typeof newActors>[number];
type Choice = { readonly kind: 'hit'; readonly hit: SearchHit } | { readonly kind: 'new'; readonly fresh: Fresh };

const SHOWN = 6;
const NEW: Readonly<Record<string, string>> = { leader: 'New person', organization: 'New organization' };

function useChoices(text: string, wanted: boolean): readonly Choice[] {
  const { data } = useActors(useDeferredValue(text), wanted);
  if (!wanted) return [];
  const hits = (data?.hits ?? []).slice(0, SHOWN).map((hit): Choice => ({ kind: 'hit', hit }));
  return [...hits, ...newActors(text).map((fresh): Choice => ({ kind: 'new', fresh }))];
}

const keyOf = (choice: Choice): string => (choice.kind === 'hit' ? choice.hit.id : `new ${choice.fresh.kind}`);

function draftOf(choice: Choice): ActorDraft {
  if (choice.kind === 'hit') return { text: choice.hit.name, to: choice.hit.id };
  return { text: choice.fresh.name, to: choice.fresh };
}

function ChoiceText({ choice }: { readonly choice: Choice }) {
  if (choice.kind === 'hit') return <HitText hit={choice.hit} />;
  const { kind, name, country } = choice.fresh;
  return (
    <>
      <KindMark kind={kind} />
      <span className="hit-name">
        {NEW[kind]}: {name}
        {country !== null && ` (${country})`}
      </span>
    </>
  );
}

const choiceText = (choice: Choice): ReactNode => <ChoiceText choice={choice} />;

type Props = {
  readonly actor: ClaimActor;
  readonly draft: ActorDraft | undefined;
  readonly onDraft: (draft: ActorDraft) => void;
};

/** Who takes part, to be replaced by somebody whom the graph or the tables know, or by a new name. */
export function ActorField({ actor, draft, onDraft }: Props) {
  const id = useId();
  const text = draft?.text ?? actor.name;
  const isSearching = draft !== undefined && draft.to === null && text.trim() !== '' && text.trim() !== actor.name;
  return (
    <div className="field combobox">
      <label htmlFor={id}>
        {NODE_KINDS[actor.kind].name}: {actor.name}
      </label>
      <Combobox
        id={id}
        listLabel={`In place of ${actor.name}`}
        placeholder="A name, or a new one: Ada Berg, NOR"
        text={text}
        onText={(next) => onDraft({ text: next, to: null })}
        options={useChoices(text.trim(), isSearching)}
        keyOf={keyOf}
        show={choiceText}
        onTake={(choice) => onDraft(draftOf(choice))}
      />
    </div>
  );
}
