import { dyadVariables, type LeftOut, type PanelPeriod } from './dyads.ts';

type Facts = {
  readonly period: PanelPeriod;
  readonly zeros: boolean;
  readonly version: string;
  readonly leftOut: LeftOut;
};

const KEYS = [
  ['country_a, country_b', 'ISO 3166-1 alpha-3 codes, or those of ended states in the table of countries; a before b'],
  ['period', 'the month (2018-04) or the year (2018)'],
  ['period_from, period_to', 'its first and last day'],
] as const;

const rules = ({ period, zeros }: Facts): readonly string[] => [
  'A row is an unordered pair of countries in one period. Variables with `_ab` and `_ba` are directed, all others are not.',
  zeros
    ? 'All pairs of the countries that occur are there, in all periods from the first to the last; zero means that no article reports such an event, not that there was none.'
    : 'Only pairs and periods with at least one counted event are there. A missing row means that no article reports one, not that there was none.',
  'An event is what several reports tell together; it counts once for a pair, however many articles, sentences or persons of a country are behind it. An event of many countries counts once for each pair of them.',
  'A country counts for itself. A leader counts for the country of the office held on the first day of the event; without an office with known dates, for the leader’s country. Holders of an office in an international organisation only count for no country. Ministries and agencies count for their country; parties, media, companies, armed groups and international organisations for none.',
  'Hosts and mediators of a meeting do not make a pair, unless they are reported as taking part.',
  'Visits count from the visitor’s country to the country visited; a journey within one’s own country does not count.',
  'A meeting that one article tells with “the United States” and another with the name of its minister may stand as two events. `meeting_days` and `visit_days` are not touched by this: they count the different days.',
  'Planned events that took place are counted as having taken place, not as planned. Proposed and denied events are not counted; statements and invitations only when they were made.',
  'A report that states a number (“met twice this year”) is no event of its own: the largest number is in `meetings_stated` and `calls_stated`. What took place at least is the greater of `meetings` and `meetings_stated`.',
  'An event counts in the period in which it begins: a visit from 30 April to 2 May belongs to April.',
  period === 'month'
    ? 'Events of which only the year is known, and undated ones, are left out; see the numbers below.'
    : 'Undated events are left out; see the numbers below.',
  'Support and opposition count toward a country or its leaders; toward a topic alone they do not.',
];

/** What the panel holds and how it was counted, as a text for people. */
export function dyadCodebook(facts: Facts): string {
  const { version, period, leftOut } = facts;
  const variables = [...KEYS, ...dyadVariables().map((v) => [v.column, v.meaning] as const)];
  return `# Codebook of panel.csv

Country pairs by ${period}, counted by Diplograph ${version}. UTF-8, comma, one header line.

## Variables

${variables.map(([name, meaning]) => `- \`${name}\`: ${meaning}`).join('\n')}

## Coding rules

${rules(facts)
  .map((rule, i) => `${i + 1}. ${rule}`)
  .join('\n')}

## What is counted and what is left out

- events in the graph: ${leftOut.events}
- counted: ${leftOut.counted}
- left out, not of a counted kind (proposed, denied, …): ${leftOut.modality}
- left out, undated: ${leftOut.undated}
- left out, only the year is known: ${leftOut.coarse}
- left out, not two different countries that are known: ${leftOut.noPair}
`;
}
