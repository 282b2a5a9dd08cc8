import type { Article } from '../../graph/index.ts';
import { winkTagger } from '../tagger/wink.ts';
import { type Grammar, makeGrammar } from './clause/grammar/grammar.ts';
import { phrasesOf } from './clause/phrase/phrases.ts';
import { fillSides } from './clause/side/fill-sides.ts';
import { isNoVerb, type Source } from './clause/source.ts';
import { bareOffices } from './coreference/bare-offices.ts';
import { openDiscourse } from './coreference/discourse.ts';
import { listen } from './coreference/listen.ts';
import { resolve } from './coreference/resolve.ts';
import type { Scene } from './coreference/scene.ts';
import { type Document, readDocument } from './document/document.ts';
import { looksEnglish } from './document/english.ts';
import { isReadable, MAX_TOKENS, type Sentence } from './document/sentences.ts';
import type { Tagger } from './document/tagger.ts';
import { companyOf } from './event/across/company.ts';
import { dropContrasts } from './event/across/contrast.ts';
import { derivedVisits } from './event/across/derive.ts';
import { dropRepeats, groupsOf, nameCountries } from './event/across/group.ts';
import { asTextSays, titlesOf } from './event/across/headings.ts';
import { asTold } from './event/across/off-with-trip.ts';
import { datedByMeeting, onTrip, withinTrip } from './event/across/on-trip.ts';
import { withParticipants } from './event/across/participants.ts';
import { perStop } from './event/across/per-stop.ts';
import { inSetting, settingOf } from './event/across/setting.ts';
import { noteMeetings } from './event/across/told-meetings.ts';
import { calledOff } from './event/across/told-trip.ts';
import { noteGuests, note as noteTrips, type Trips } from './event/across/trips.ts';
import { attributionOf } from './event/attribution.ts';
import { toClaim } from './event/claims.ts';
import type { EventDraft } from './event/draft.ts';
import { type Answer, answered, answersOf } from './event/invitation/answers.ts';
import { invitationsOf } from './event/invitation/invitations.ts';
import { isMeeting, meetingsOf } from './event/meeting/meetings.ts';
import { noteRoll } from './event/meeting/roll.ts';
import { withHosts } from './event/meeting/unnamed.ts';
import { atOwnStage, noteStages } from './event/place/stages.ts';
import { inVenue } from './event/place/venue.ts';
import { stancesOf } from './event/stance/stances.ts';
import { fromArrival, withMeetingDays } from './event/time/derived-days.ts';
import { visitsOf } from './event/visit/visits.ts';
import type { Extraction, Extractor, Warning } from './extractor.ts';
import type { Knowledge } from './knowledge.ts';
import { affiliate } from './mention/affiliation.ts';
import { type Here, hereOf, homeOf, publisherOf } from './mention/here.ts';
import { type Mentions, readMentions } from './mention/mentions.ts';
import { referenceDays } from './mention/reference-days.ts';
import { venuesOf } from './mention/venues.ts';
import { personsOf } from './persons.ts';
import type { Trace } from './trace.ts';
import { warningsOf } from './warnings.ts';

/** Raised when the code reads otherwise; what the files say is told by their hash. */
const VERSION = 'diplograph/1';
/** Claims of one text that are kept: a book of nothing but meetings has fewer. */
const MAX_CLAIMS = 20_000;
const EMPTY: Extraction = { persons: [], claims: [], warnings: [] };

type Reading = { readonly sentence: Sentence; readonly grammar: Grammar };
type Notes = { readonly warnings: Warning[]; readonly trace: Trace | null };

function sourceOf(document: Document, mentions: Mentions, knowledge: Knowledge): Source {
  const { hits, personAt, dateAt, pairs, forced } = mentions;
  const { text, tokens } = document;
  // The tagger takes some names for other words: "Erdoğan" for a determiner.
  const tags = document.tags.map((tag, at) => (personAt[at] ? 'PROPN' : isNoVerb(tokens, at) ? 'NOUN' : tag));
  const verbal = new Uint8Array(tokens.length);
  const { verbs, names, words } = knowledge;
  return {
    source: text,
    tokens,
    tags,
    hits,
    persons: personAt,
    dates: dateAt,
    verbs,
    names,
    words,
    verbal,
    pairs,
    forced,
  };
}

/** Chunks come before all events: an apposition late in the text names the title of somebody early in it. */
function readSentences(document: Document, source: Source, { warnings, trace }: Notes): readonly Reading[] {
  return document.sentences.flatMap((sentence) => {
    if (!isReadable(sentence)) {
      trace?.begins(sentence, null);
      warnings.push({ code: 'long-sentence', message: `a sentence of more than ${MAX_TOKENS} words was not read` });
      return [];
    }
    return [{ sentence, grammar: makeGrammar(phrasesOf(source, sentence)) }];
  });
}

/** Visits before meetings: a meeting on a journey is there; but a meeting abroad implies its visit after that. */
function eventsOf(scene: Scene, told: readonly EventDraft[], trips: Trips): readonly EventDraft[] {
  noteStages(scene);
  const journeys = [...visitsOf(scene), ...companyOf(scene, trips)].map((visit) =>
    withinTrip(trips, scene, inVenue(scene, visit)),
  );
  noteTrips(trips, scene, journeys);
  const called = meetingsOf(scene).flatMap((draft) => perStop(trips, asTold(told, scene, draft)));
  const met = called.flatMap((draft) => withHosts(scene, onTrip(trips, scene, draft)));
  const own = met.map((draft) => inVenue(scene, atOwnStage(scene, draft)));
  const visits = [...journeys.map((visit) => datedByMeeting(visit, own)), ...calledOff(scene, trips)];
  const meetings = withParticipants(scene, own, told);
  const invitations = invitationsOf(scene);
  const fromMeetings = derivedVisits(scene, meetings, visits);
  noteGuests(trips, scene, fromMeetings);
  // "met in Lima at the invitation of Rojas": the visit that she invited to took place.
  const derived = [...fromMeetings, ...derivedVisits(scene, invitations, [...visits, ...fromMeetings])];
  const attribution = attributionOf(scene);
  const drafts = [...meetings, ...visits, ...invitations, ...stancesOf(scene), ...derived];
  return drafts.map((draft) => ({ ...draft, attribution: attribution(draft) }));
}

type Context = Pick<Scene, 'source' | 'here' | 'published' | 'discourse' | 'knowledge' | 'trace'> & {
  readonly days: readonly (string | null)[];
  readonly venues: readonly (Here | null)[];
  readonly warnings: Warning[];
};

const of = <One>(each: readonly (One | null)[], { index }: Sentence): One | null => each[index] ?? null;

function readEvents(
  readings: readonly Reading[],
  { days, venues, warnings, ...context }: Context,
): readonly EventDraft[] {
  const told: EventDraft[] = [];
  const trips: Trips = new Map();
  const out: EventDraft[] = [];
  const answers: Answer[] = [];
  for (const { sentence, grammar } of readings) {
    if (out.length >= MAX_CLAIMS) {
      warnings.push({ code: 'many-claims', message: `the text was read up to its ${MAX_CLAIMS}th claim` });
      break;
    }
    const [day, venue] = [of(days, sentence), of(venues, sentence)];
    const scene: Scene = { grammar, sentence, day, venue, ...context };
    scene.trace?.begins(sentence, grammar);
    listen.before(scene);
    const drafts = eventsOf(scene, told, trips);
    scene.trace?.ends((np) => resolve(np, scene.discourse));
    listen.after(scene, drafts);
    noteRoll(scene);
    answers.push(...answersOf(scene));
    noteMeetings(told, drafts);
    for (const draft of drafts) {
      if (draft.kind !== 'meeting' || isMeeting(draft) || giveUp(scene, draft)) out.push(draft);
    }
  }
  return answered(out, answers);
}

const giveUp = ({ trace }: Scene, draft: EventDraft): null =>
  trace?.dropped(draft, draft.actors.length > 1 ? 'one-country' : 'no-party') ?? null;

/** The extractor over this knowledge; `tagger` is wink-nlp unless another is given. */
export function createExtractor(knowledge: Knowledge, tagger: Tagger = winkTagger()): Extractor {
  const version = `${VERSION}+${knowledge.hash.slice(0, 12)}`;
  const extract = (article: Pick<Article, 'text' | 'title' | 'published'>, trace: Trace | null = null): Extraction => {
    const { published } = article;
    if (article.text.trim() === '') return { ...EMPTY, warnings: [{ code: 'empty', message: 'the text is empty' }] };
    const document = readDocument(article, knowledge, { tagger, trace });
    trace?.opened(document.tokens, document.sentences);
    if (!looksEnglish(document.tokens)) {
      return { ...EMPTY, warnings: [{ code: 'not-english', message: 'the text is not English: nothing was read' }] };
    }
    const warnings = warningsOf(document, article.text);
    const days = referenceDays(document, knowledge.calendar);
    const mentions = readMentions(document, knowledge, {
      reference: (sentence) => days[sentence.index] ?? null,
      trace,
    });
    const source = sourceOf(document, mentions, knowledge);
    const readings = readSentences(document, source, { warnings, trace });
    const here = hereOf(document, knowledge);
    affiliate(mentions.persons, knowledge, published);
    fillSides(mentions.persons, readings, {
      source,
      home: homeOf(here, knowledge),
      publisher: publisherOf(document, knowledge),
    });
    const discourse = openDiscourse(
      mentions.persons,
      bareOffices(
        readings.map((reading) => ({ source, ...reading })),
        source,
        knowledge,
      ),
      trace,
    );
    const venues = venuesOf(document, knowledge);
    const context = { source, here, published, discourse, knowledge, trace, days, venues, warnings };
    const events = readEvents(readings, context);
    const said = asTextSays(nameCountries(events), titlesOf(readings));
    const told = dropContrasts(dropRepeats(said, trace), knowledge.modality, trace);
    const placed = inSetting(told, settingOf(document, knowledge), { knowledge, published });
    const groups = groupsOf(placed);
    const drafts = fromArrival(withMeetingDays(placed, groups));
    const reference = (draft: EventDraft): string | null => days[draft.sentence.index] ?? null;
    const whole = { document, knowledge, version, reference };
    const claims = drafts.map((draft, at) => {
      const claim = toClaim(whole, draft, groups[at] ?? at);
      trace?.claimed(draft, claim);
      return claim;
    });
    const acting = new Set(claims.flatMap((claim) => claim.said.args.map((arg) => arg.name)));
    return { persons: personsOf(mentions.persons, knowledge, acting), claims, warnings };
  };
  return { version, extract };
}
