import { expect, test } from 'vitest';
import { type ClaimDraft, type ImportItem, makeArticle } from '../../../graph/index.ts';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { createExtractor } from '../../../server/ingest/pipeline.ts';
import { makeReader } from '../../../server/records/read.ts';
import { loadTables } from '../../../server/reference/read.ts';

const knowledge = loadKnowledge(loadTables());
const read = makeReader(knowledge, createExtractor(knowledge));

type Row = Readonly<Record<string, string>>;
const DAYS = { From: '2018-06-04', To: '2018-06-06' };

function extract(record: NonNullable<ImportItem['record']>, row: Row) {
  const text = Object.entries({ ...DAYS, ...row })
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
  const published = row['To'] ?? DAYS.To;
  const article = makeArticle({ title: 'A row', text, published, url: null, outlet: null }, record);
  const extraction = read(article);
  // The law of evidence: a quote is its slice.
  for (const { quote, start, end } of extraction.claims) expect(quote).toBe(article.text.slice(start, end));
  return { article, ...extraction };
}

const trip = (row: Row) =>
  extract('trip', { Traveller: 'Liv Anna Dahl', Role: 'secretary', Country: 'Norway [norway]', Place: 'Oslo', ...row });
const visit = (row: Row) =>
  extract('visit', { Visitor: 'Prime Minister Liv Dahl', Country: 'Norway [norway]', ...row });

const said = ({ kind, said: { args, date, place, alsoIn = [] } }: ClaimDraft): string => {
  const parties = args.map((arg) => `${arg.name}.${arg.country ?? 'x'}`).join(kind === 'visit' ? ' > ' : ' + ');
  const days = [...new Set([date?.from, date?.to])].join('..');
  const towns = [place, ...alsoIn].map((town) => `${town?.name ?? '-'}.${town?.country ?? '-'}`);
  return `${kind} ${parties} ${days} ${towns.join(' ')}`;
};

const DAYS_TEXT = '2018-06-04..2018-06-06';

test('a trip is a visit with its days, town and whole record as evidence', () => {
  const { article, claims } = trip({});
  expect(claims.map(said)).toEqual([`visit Liv Anna Dahl.USA > Norway.NOR ${DAYS_TEXT} Oslo.NOR`]);
  expect(claims[0]).toMatchObject({
    quote: article.text.slice('A row\n\n'.length),
    modality: 'occurred',
    rule: 'travels/trip',
  });
  expect(claims[0]?.said.args[0]).toMatchObject({ title: 'Secretary of State', roleId: 'foreign-minister' });
});

test.each([
  ['inverted', 'Korea, North [korea-north]', 'North Korea.PRK'],
  ['with a form of state', 'China, People’s Republic of [china]', 'China.CHN'],
  ['the republic under the id of China', 'China, Republic of [china]', 'China.CHN'],
  ['the republic under an id of its own', 'China, Republic of [taiwan]', 'Taiwan.TWN'],
  ['an ended state under the id of a later one', 'U.S.S.R. [russia]', 'Soviet Union.SUN'],
  ['two ids, one country', 'Türkiye [turkiye]', 'Turkey.TUR'],
  ['two ids, one country', 'Turkey [turkey]', 'Turkey.TUR'],
  ['an old name with the new one in brackets', 'Siam (Thailand) [thailand]', 'Thailand.THA'],
  ['a kind of government in brackets', 'Poland (government-in-exile) [poland]', 'Poland.POL'],
  ['a territory of a power', 'New Caledonia [new-caledonia]', 'France.FRA'],
])('country %s: %s', (_, Country, country) => {
  expect(trip({ Country }).claims.map(said)).toEqual([
    `visit Liv Anna Dahl.USA > ${country} ${DAYS_TEXT} Oslo.${country.slice(-3)}`,
  ]);
});

test.each([
  ['several towns', { Place: 'Bergen, Oslo' }, 'Bergen.NOR Oslo.NOR'],
  ['a town twice, a comma too many', { Place: 'Bergen , Oslo,, Bergen,' }, 'Bergen.NOR Oslo.NOR'],
  ['a town with a comma in its name', { Country: 'Mexico [mexico]', Place: 'Mexico, D.F.' }, 'Mexico City.MEX'],
  [
    'such a town among others',
    { Country: 'Mexico [mexico]', Place: 'Puebla, Mexico, D.F., Taxco' },
    'Puebla.MEX Mexico City.MEX Taxco.MEX',
  ],
  [
    'several towns with a land in brackets',
    { Country: 'Canada [canada]', Place: 'Halifax (Nova Scotia), Hamar (Norway)' },
    'Halifax.CAN Hamar.NOR',
  ],
  ['a comma in brackets', { Place: 'Fjordby (Vest, Nord), Oslo' }, 'Fjordby.NOR Oslo.NOR'],
  ['a land in brackets', { Country: 'United Kingdom [united-kingdom]', Place: 'Kingston (Jamaica)' }, 'Kingston.JAM'],
  ['a region in brackets', { Country: 'Canada [canada]', Place: 'Windsor (Ontario)' }, 'Windsor.CAN'],
  ['no place but a part of the country', { Country: 'Denmark (Greenland) [denmark]', Place: '' }, 'Greenland.DNK'],
])('place: %s', (_, row, place) => {
  expect(trip(row).claims.map(said)[0]?.split(` ${DAYS_TEXT} `)[1]).toBe(place);
});

test('of several towns nobody says where they met', () => {
  const [, meeting] = trip({ Place: 'Bergen, Oslo', Remarks: 'Met with King Erik.' }).claims.map(said);
  expect(meeting).toBe(`meeting Liv Anna Dahl.USA + Erik.NOR ${DAYS_TEXT} -.NOR`);
});

test('a stop on the way is a visit by a rule of its own', () => {
  expect(trip({ Remarks: 'Stopped en route to Sweden.' }).claims.map(({ rule }) => rule)).toEqual(['travels/stop']);
});

test('before the office, the role of the list is no title', () => {
  const { claims } = trip({ Role: 'president', Remarks: 'Vacation. [Visit made as President-elect.]' });
  expect(claims[0]?.said.args[0]).toMatchObject({ title: null, roleId: null });
});

test('whoever held the office on that day bears the name of the table, however he is spelled', () => {
  const days = { From: '2010-06-22', To: '2010-06-24' };
  const names = ['President Dmitriy Medvedev', 'President Dmitri Medvedyev', 'President Medvedev'].map(
    (Visitor) => visit({ ...days, Visitor, Country: 'Russia [russia]' }).claims[0]?.said.args[0]?.name,
  );
  expect(names).toEqual(['Dmitry Medvedev', 'Dmitry Medvedev', 'Dmitry Medvedev']);
  const early = visit({
    ...days,
    From: '2001-01-02',
    To: '2001-01-03',
    Visitor: 'President Medvedev',
    Country: 'Russia [russia]',
  });
  expect(early.claims[0]?.said.args[0]?.name).toBe('Medvedev');
});

test.each([
  ['title and surname', 'Prime Minister Dahl', ['Dahl']],
  ['two visitors', 'President Ola Moe and Prime Minister Liv Dahl', ['Ola Moe', 'Liv Dahl']],
  ['two offices of one', 'Premier and Prince Ola Moe', ['Ola Moe']],
  ['a nickname in brackets', 'Prime Minister Liv A. (Lili) Dahl', ['Liv A. Dahl']],
  ['a slip of the pen', 'Prime Minster Liv Dahl', ['Liv Dahl']],
  ['a suffix', 'President Ola Moe, Jr.', ['Ola Moe']],
  ['a broken hyphen', 'President- elect Ola Moe', ['Ola Moe']],
  ['no title', 'Ola Moe', ['Ola Moe']],
])('visitor: %s', (_, Visitor, names) => {
  const { claims } = visit({ Visitor });
  expect(claims.map((claim) => claim.said.args[0]?.name)).toEqual(names);
  expect(claims.every((claim) => claim.said.args[1]?.key === 'USA')).toBe(true);
});

test.each([
  ['bare titles are the host’s', 'Met with Prime Minister Moe and Foreign Minister Berg.', ['Moe.NOR', 'Berg.NOR']],
  ['a nation of its own', 'Also met with Finnish Foreign Minister Aino Laine.', ['Aino Laine.FIN']],
  ['whose king', 'Private visit; later met with King Erik of Denmark.', ['Erik.DNK']],
  ['a noun for the verb', 'Audience with King Erik.', ['Erik.NOR']],
])('remarks: %s', (_, Remarks, others) => {
  const [, ...meetings] = trip({ Remarks }).claims;
  expect(meetings.map(said)).toEqual([`meeting ${['Liv Anna Dahl.USA', ...others].join(' + ')} ${DAYS_TEXT} Oslo.NOR`]);
});

test('a day and a town in the remark go before those of the row; one’s own president is known by his surname', () => {
  const row = { From: '1995-06-04', To: '1995-06-08', Remarks: 'Met with President Clinton in Chicago on June 6.' };
  expect(visit(row).claims.map(said)).toEqual([
    'visit Liv Dahl.NOR > United States.USA 1995-06-04..1995-06-08 -.USA',
    'meeting Liv Dahl.NOR + Bill Clinton.USA 1995-06-06 Chicago.USA',
  ]);
});

test.each([
  ['who only attends a summit meets no organisation', 'Attended the NATO Summit Meeting.'],
  ['no subject, no act', 'Working visit. Vacation.'],
  ['a companion of one’s own country', 'Accompanied President Clinton.'],
])('no meeting: %s', (_, Remarks) => {
  expect(trip({ Remarks }).claims.map(({ kind }) => kind)).toEqual(['visit']);
});

test.each([
  ['an unknown country', { Country: 'Atlantis [atlantis]' }, "no table knows the country 'Atlantis [atlantis]'"],
  ['no country', { Country: '' }, 'the record has no days or no country'],
])('a record that states nothing: %s', (_, row, message) => {
  const { claims, warnings } = trip(row);
  expect(claims).toEqual([]);
  expect(warnings.map((w) => w.message)).toEqual([message]);
});
