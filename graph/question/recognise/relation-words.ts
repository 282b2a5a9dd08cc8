import type { Modality } from '../../vocabulary/modality.ts';
import type { FormTest, Relation } from '../question.ts';

/** What a phrase says: its relation, and whether its subject is the second party ("China hosted Kim": Kim visited China). */
export type RelationRow = {
  readonly relation: Relation;
  readonly form: FormTest;
  readonly turned: boolean;
  readonly noun: boolean;
};
type Row = Partial<Omit<RelationRow, 'relation'>> & { readonly relation: Relation; readonly phrases: string };

const ROWS: readonly Row[] = [
  {
    relation: 'meet',
    phrases:
      'meet|meets|met|meeting|meet with|meets with|met with|meeting with|hold talks with|holds talks with|held talks with|hold a meeting with|held a meeting with|had a meeting with|have a meeting with|had talks with|have talks with|hold talks|held talks|hold a meeting|held a meeting|hold a summit|held a summit|held a summit with|sit down with|sat down with|confer with|conferred with|consult with|consulted with|negotiate with|negotiated with|negotiates with|negotiating with|negotiate|negotiated|get together with|got together with|get together|got together|see|saw|seen|receive|received|receives|greet|greeted|welcome to talks|talk to|talked to|talks to|talk with|talked with|talking to|talking with|come face to face with',
  },
  {
    relation: 'meet',
    noun: true,
    phrases:
      'meetings|meeting|a meeting|talks|summit|summits|a summit|encounter|encounters|negotiations|talks with|meetings with|summit with|summits with|meeting between|meetings between|summit meeting|summit meetings|have met',
  },
  {
    relation: 'meet',
    form: 'any',
    phrases: 'speak with|spoke with|speaks with|spoken with|speak to|spoke to|spoken to|speaks to',
  },
  {
    relation: 'meet',
    form: 'call',
    phrases:
      'call|calls|called|calling|phone|phones|phoned|telephone|telephoned|ring|rang|talk on the phone with|talked on the phone with|speak on the phone with|spoke on the phone with|speak by phone with|spoke by phone with|talked by phone with|held a phone call with|had a phone call with|have a phone call with',
  },
  {
    relation: 'meet',
    form: 'call',
    noun: true,
    phrases: 'phone calls|phone call|telephone calls|telephone call|video calls|video call',
  },
  {
    relation: 'visit',
    phrases:
      'visit|visits|visited|visiting|travel to|travels to|traveled to|travelled to|traveling to|travelling to|go to|goes to|went to|gone to|going to visit|fly to|flies to|flew to|flown to|come to|comes to|came to|arrive in|arrived in|arrives in|arrive at|been to|tour|toured|pay a visit to|paid a visit to|make a visit to|made a visit to|make a trip to|made a trip to|take a trip to|took a trip to',
  },
  {
    relation: 'visit',
    noun: true,
    phrases: 'visits|visit|trip|trips|travels|a visit|a trip|state visit|state visits|official visit|official visits',
  },
  { relation: 'visit', turned: true, phrases: 'host|hosts|hosted|hosting|play host to|played host to' },
  {
    relation: 'support',
    phrases:
      'support|supports|supported|supporting|back|backs|backed|backing|endorse|endorses|endorsed|praise|praises|praised|favour|favours|favoured|favor|favors|favored|welcome|welcomes|welcomed|agree with|agrees with|agreed with|side with|sides with|sided with|stand with|stands with|stood with|in favour of|in favor of|express support for|expressed support for|voice support for|voiced support for|pledge support for|pledged support for|speak out for',
  },
  { relation: 'support', noun: true, phrases: 'support for|support from|praise for' },
  {
    relation: 'oppose',
    phrases:
      'oppose|opposes|opposed|opposing|opposed to|criticize|criticizes|criticized|criticise|criticises|criticised|condemn|condemns|condemned|denounce|denounces|denounced|reject|rejects|rejected|against|disagree with|disagrees with|disagreed with|object to|objects to|objected to|speak out against|spoke out against|is against|are against',
  },
  { relation: 'oppose', noun: true, phrases: 'opposition to|criticism of' },
  {
    relation: 'invite',
    phrases:
      'invite|invites|invited|inviting|extend an invitation to|extended an invitation to|send an invitation to|sent an invitation to',
  },
  { relation: 'invite', noun: true, phrases: 'invitation|invitations|an invitation' },
  { relation: 'any', noun: true, phrases: 'happen|happened|events|events of|events with|activities|activities of' },
];

/** Every phrase, verbs before nouns of the same form. */
export const RELATION_PHRASES: ReadonlyMap<string, RelationRow> = new Map(
  [...ROWS]
    .reverse()
    .flatMap(({ phrases, relation, form = 'met', turned = false, noun = false }) =>
      phrases
        .split('|')
        .map((phrase) => [phrase, { relation, form: relation === 'meet' ? form : 'any', turned, noun }]),
    ),
);

/** Words that say how the asked events stand to the world; longest first. */
export const MODALITY_PHRASES: ReadonlyMap<string, Modality> = new Map(
  (
    [
      [
        'planned',
        'will|plan to|plans to|planned to|planning to|planned|scheduled|scheduled to|upcoming|due to|is due to|set to|is set to|expected to|is expected to|going to|about to|intend to|intends to|supposed to|slated to|agreed to|agree to|coming up',
      ],
      [
        'proposed',
        'propose to|proposed to|proposed|propose|proposes|offer to|offers to|offered to|offered|want to|wants to|wanted to|hope to|hopes to|hoped to|wish to|wishes to|wished to|would like to|ask to|asked to|refuse to|refuses to|refused to|decline to|declined to|suggested',
      ],
      [
        'cancelled',
        'cancelled|canceled|cancel|cancels|call off|called off|calls off|postpone|postponed|postpones|scrap|scrapped|aborted|dropped',
      ],
      ['denied', 'deny|denies|denied|denying|dispute|disputed'],
    ] as const
  ).flatMap(([modality, phrases]) => phrases.split('|').map((phrase): [string, Modality] => [phrase, modality])),
);

export const FORM_PHRASES: ReadonlyMap<string, FormTest> = new Map(
  (
    [
      [
        'call',
        'by phone|by telephone|on the phone|over the phone|on the telephone|over the telephone|by video|by video link|by video call|by videoconference|virtually|online',
      ],
      ['met', 'in person|face to face'],
    ] as const
  ).flatMap(([form, phrases]) => phrases.split('|').map((phrase): [string, FormTest] => [phrase, form])),
);
