import { describe, expect, test } from 'vitest';
import { read } from './support.ts';

const persons = (text: string): readonly string[] =>
  read(text)
    .persons.map((p) => `${p.name}|${p.country ?? p.org}`)
    .sort();

describe('of whose side nothing says', () => {
  const DAHL = 'Norwegian Foreign Minister Liv Dahl';
  test.each([
    ['rebels', 'Ola Vik of Norway spoke in Minsk. Rebel leader Ali Hassan met UN envoys in Niamey.', 'Ali Hassan|null'],
    ['where one is', `${DAHL} is hosting talks. Separatist leader Ali Hassan was in Oslo.`, 'Ali Hassan|null'],
    ['and not alone', `${DAHL} gave a lunch in Oslo. The rebel leader Ali Hassan is also in Oslo.`, 'Ali Hassan|null'],
    ['of an unknown land', `${DAHL} voiced support for the Catalan leader, Pau Serra.`, 'Pau Serra|null'],
    ['but rebels at home', 'Sudan is at war. Sudan waits. Rebel leader Ali Hassan spoke.', 'Ali Hassan|SDN'],
    ['a party of one state', `${DAHL} met U.S. envoys in Seoul. Republican Senator Jon Hall spoke.`, 'Jon Hall|USA'],
    ['its committee', 'The chairman of the Norwegian Fishing Committee, Ola Vik, arrived in Peru.', 'Ola Vik|NOR'],
    ['its staff', 'The chairman of the U.S. Joint Chiefs of Staff, Jon Hall, arrived in Peru.', 'Jon Hall|USA'],
    ['but no plan', 'The chairman of the Norwegian plan, Ola Vik, arrived in Peru.', 'Ola Vik|null'],
    [
      'who comes along with an official of a body',
      `UN chief Sven Berg met ${DAHL} in Oslo. Berg is accompanied by spokesman Jon Hall.`,
      'Jon Hall|United Nations',
    ],
    ['by the office', `${DAHL} spoke. Undersecretary General Jon Hall left.`, 'Jon Hall|United Nations'],
    [
      'but no minister',
      'UN chief Sven Berg arrived in Lima accompanied by Foreign Minister Ana Quispe.',
      'Ana Quispe|PER',
    ],
  ])('%s', (_, text, expected) => {
    expect(persons(text)).toContain(expected);
  });
});

describe('of the state or body of which the text tells', () => {
  test.each([
    [
      '"its"',
      'Kenya’s government was not asked, which its foreign minister, Amos Otieno, denounced. Chile and Peru met.',
      'Amos Otieno|KEN',
    ],
    ['"its" behind a full stop', 'Norway stays away. Its trade minister, Ola Vik, spoke. Peru came.', 'Ola Vik|NOR'],
    ['"its" of a body', 'The African Union will watch. Its envoy, Paulo Conti, left.', 'Paulo Conti|African Union'],
    [
      'the state of an aide',
      'Chilean President Ana Ruiz left. Ruiz aide Pablo Vidal met the press.',
      'Pablo Vidal|CHL',
    ],
    ['whose envoy he is', 'Tom Berg, Emmanuel Macron’s envoy, left for Oslo.', 'Tom Berg|FRA'],
    ['the rebels', 'The rebels’ team, led by Rui Mendo, waits. UNITA wants peace.', 'Rui Mendo|UNITA'],
    ['an organ of a body', 'Salim Haddad, head of the Houthi supreme council, left.', 'Salim Haddad|Houthis'],
    [
      'the body that is served now',
      'UN envoy Moussa Keita, a former Malian foreign minister, left.',
      'Moussa Keita|United Nations',
    ],
    [
      'the body that is served after a state',
      'Former Nigerian president Sani Bello, the mediator of ECOWAS, left.',
      'Sani Bello|ECOWAS',
    ],
    [
      'the body that somebody is named to serve',
      'Former Peruvian minister Ana Ruiz was named secretary general of the Arab League.',
      'Ana Ruiz|Arab League',
    ],
    [
      'an ambassador named later',
      'Peru’s ambassador to Norway sees progress. Speaking in Oslo, Ambassador Jorge Mora said it was near.',
      'Jorge Mora|PER',
    ],
    [
      'an ambassador quoted later',
      'Peru’s ambassador to Norway sees progress. A daily quotes Ambassador Jorge Mora as saying so.',
      'Jorge Mora|PER',
    ],
    [
      'a leader named later',
      'The Norwegian leader flew to Lima. Prime Minister Liv Dahl met Peruvian President Ana Ruiz.',
      'Liv Dahl|NOR',
    ],
    ['behind a word in front', 'Norway votes. But Prime Minister Liv Dahl is calm.', 'Liv Dahl|NOR'],
    [
      'beside a colleague who meets others',
      'German Chancellor Karl Braun and Trade Minister Petra Klein met Peruvian President Ana Ruiz in Lima.',
      'Petra Klein|DEU',
    ],
    ['who receives', 'King Faruq received Peruvian President Ana Ruiz in Riyadh.', 'Faruq|SAU'],
    ['who is met', 'Peruvian Trade Minister Jorge Mora met Prime Minister Liv Dahl in Oslo.', 'Liv Dahl|NOR'],
    ['whom a delegation meets', 'A Peruvian delegation will hold talks with King Olaf in Oslo.', 'Olaf|NOR'],
    [
      'the ministry of somebody',
      'State Secretary Hans Vogel of the German foreign ministry left for Oslo.',
      'Hans Vogel|DEU',
    ],
    [
      'whose ambassador he is, in a list',
      'It was signed by former Chilean president Pablo Vidal, Peru’s envoy to Norway, Jorge Mora, and others.',
      'Jorge Mora|PER',
    ],
    [
      'a counterpart from there',
      'Norwegian envoy Liv Dahl met her counterpart from Ghana, Kofi Mensah.',
      'Kofi Mensah|GHA',
    ],
    ['one of two', 'Peruvian Trade Minister Jorge Mora and Prime Minister Liv Dahl met in Oslo.', 'Liv Dahl|NOR'],
  ])('%s', (_, text, expected) => {
    expect(persons(text)).toContain(expected);
  });

  test.each([
    [
      'another story',
      '3 May 2022\n\nNorway and Norwegian firms protest. (Reuters)\n\nPrime Minister Ana Ruiz leaves. (AFP)',
      'Ana Ruiz|NOR',
    ],
    ['a language', 'Prime Minister Ana Ruiz, in Spanish language: "Gracias." She left.', 'Ana Ruiz|ESP'],
    [
      'the host of an envoy',
      'A team with U.S. Ambassador to Peru Ann Hall and Lt. Gen. Tom Berg will come.',
      'Tom Berg|PER',
    ],
    [
      'a seat of others',
      'Peruvian Trade Minister Jorge Mora and Prime Minister Liv Dahl met in Geneva.',
      'Liv Dahl|CHE',
    ],
    [
      'who is met where the visitor is at home',
      'Norwegian envoy Liv Dahl met Premier Ana Ruiz in Oslo.',
      'Ana Ruiz|NOR',
    ],
    [
      'who meets rebels abroad',
      'Khmer Rouge leader Long Sary and Prime Minister Sok Dara met in Jakarta.',
      'Sok Dara|IDN',
    ],
    [
      'who met their leader',
      'Former Finnish president Marja Koski met Peruvian envoy Jorge Mora. She met the rebels’ leader, Malik Daud.',
      'Malik Daud|FIN',
    ],
    [
      'a guest who meets somebody',
      'Kenyan President Amos Otieno and Norwegian envoy Liv Dahl spoke. The Norwegian guest met Premier Ana Ruiz.',
      'Ana Ruiz|NOR',
    ],
    [
      'where somebody is in exile',
      'Norwegian envoy Liv Dahl lives in Peru. She has the ear of Vice President Jon Moe.',
      'Jon Moe|PER',
    ],
    [
      'who stands in a list with rebels',
      'It was signed by Peru’s envoy, Jorge Mora, Chile’s envoy, Ana Ruiz, and two rebel leaders, Ola Vik and Jon Moe.',
      'Jon Moe|CHL',
    ],
    ['a bank', 'NATO waits. The bank’s president, Jon Moe, left for Norway.', 'Jon Moe|NATO'],
    ['another kind of body', 'Hamas waits. The bloc’s envoy, Paulo Conti, left for Peru.', 'Paulo Conti|Hamas'],
    ['one of two groups', 'The group’s leader, Rui Mendo, waits. UNITA and Hamas want peace.', 'Rui Mendo|UNITA'],
    ['where two are', 'Peruvian envoy Jorge Mora met Premier Ana Ruiz in Bergen.', 'Ana Ruiz|NOR'],
    ['who is met abroad', 'President Ana Ruiz received the prize in Oslo.', 'Ana Ruiz|NOR'],
    [
      'two who meet each other',
      'German Chancellor Karl Braun and Prime Minister Liv Dahl met in Lima.',
      'Liv Dahl|DEU',
    ],
    ['several groups', 'The rebels’ team, led by Rui Mendo, waits. UNITA and Hamas want peace.', 'Rui Mendo|UNITA'],
    ['where something is', 'In Norway, its envoy, Paulo Conti, spoke of the African Union.', 'Paulo Conti|NOR'],
  ])('but not of %s', (_, text, other) => {
    expect(persons(text)).not.toContain(other);
  });
});

describe('who goes along with somebody is of the same state', () => {
  const DAHL = 'Norwegian Foreign Minister Liv Dahl';
  test.each([
    [`${DAHL} went to Lima. She will be travelling with Trade Minister Odd Berg.`, 'NOR'],
    [`${DAHL} is to visit Peru. She will meet President Ana Quispe. She travels with Trade Minister Odd Berg.`, 'NOR'],
    [`${DAHL} is to visit Peru. She will meet President Ana Quispe. She is joined by Trade Minister Odd Berg.`, 'NOR'],
    [`${DAHL} flew to Lima together with Trade Minister Odd Berg.`, 'NOR'],
    [`${DAHL} flew to Lima with the Chilean Trade Minister Odd Berg.`, 'CHL'],
    [`${DAHL} flew to Lima with Foreign Minister Odd Berg.`, null],
    [`${DAHL} flew to Lima with President Odd Berg.`, null],
    [`${DAHL} flew to Lima for talks with Trade Minister Odd Berg.`, 'PER'],
  ])('%s', (text, country) => {
    expect(read(text).persons.find(({ name }) => name === 'Odd Berg')).toMatchObject({ country });
  });
});

describe('a spokesman is not of the state of somebody who is met further down', () => {
  const MET = "Jorge Soto met Peru's Foreign Minister Ana Quispe.";
  test.each([
    [`Foreign Ministry Spokesperson Odd Berg announced the visit. ${MET}`, null],
    [`Foreign Ministry Spokesperson Odd Berg announced the visit. ${MET} Quispe said that Peru backs the plan.`, null],
    [`Norway criticised the plan. Foreign Ministry Spokesperson Odd Berg announced the visit. ${MET}`, 'NOR'],
    ['Foreign Ministry Spokesperson Odd Berg said that Norway criticises the plan.', 'NOR'],
  ])('%s', (text, country) => {
    expect(read(text).persons.find(({ name }) => name === 'Odd Berg')).toMatchObject({ country });
  });
});
