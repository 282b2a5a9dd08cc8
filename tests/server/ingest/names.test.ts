import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { createExtractor } from '../../../server/ingest/pipeline.ts';
import { article, knowledge, read } from './support.ts';

const persons = (text: string): readonly string[] =>
  read(text)
    .persons.map((p) => `${p.name}|${p.country ?? p.org}`)
    .sort();

describe('titles and names', () => {
  test.each([
    ['Former U.S. Vice President Joe Biden left.', ['Joe Biden|USA']],
    ['Norwegian Foreign Minister Liv Dahl said so.', ['Liv Dahl|NOR']],
    ['Minister of Foreign Affairs Jonas Berg of Denmark said so.', ['Jonas Berg|DNK']],
    ['President Santiago Peña of Paraguay arrived.', ['Santiago Peña|PRY']],
    ["China's top diplomat, Wang Yi, said so.", ['Wang Yi|CHN']],
    ['Sedat Onal, deputy foreign minister of Turkey, said so.', ['Sedat Onal|TUR']],
    ['Polish Foreign Minister and OSCE Chairman-in-Office Zbigniew Rau spoke.', ['Zbigniew Rau|POL']],
    ['President Joseph R. Biden, Jr., spoke.', ['Joseph R. Biden, Jr.|USA']],
    ['King Salman of Saudi Arabia spoke.', ['Salman|SAU']],
    ['Syrian President Bashar al-Assad spoke.', ['Bashar al-Assad|SYR']],
    ['Vietnamese General Secretary Nguyen Phu Trong spoke.', ['Nguyen Phu Trong|VNM']],
    ['Japanese Prime Minister Fumio Kishida spoke. Kishida left.', ['Fumio Kishida|JPN']],
    ['Russian Foreign Minister Sergei Lavrov spoke. Sergey Lavrov left.', ['Sergei Lavrov|RUS']],
    [
      'North Korean leader Kim Jong Un spoke. Former intelligence chief Kim Yong Chol of North Korea left. Kim smiled.',
      ['Kim Jong Un|PRK', 'Kim Yong Chol|PRK'],
    ],
    ['National Liberation Army (ELN) leader Francisco Galan spoke.', ['Francisco Galan|ELN']],
    ['General Director of the Roscosmos State Corporation Ivan Belov spoke.', ['Ivan Belov|RUS']],
    ['The Head of the Office of the President of Ukraine Olha Bondar spoke.', ['Olha Bondar|UKR']],
    ['Deputy Secretary of State for Management and Resources Ann Hall spoke.', ['Ann Hall|USA']],
    ['Under Secretary of State for Growth, Energy, and the Environment Ann Hall spoke.', ['Ann Hall|USA']],
    ['The Adviser to the Federal Chancellor of the Republic of Austria Eva Gruber spoke.', ['Eva Gruber|AUT']],
    ['The Secretary-General of the United Nations Ana Ruiz spoke.', ['Ana Ruiz|United Nations']],
    ['Chilean Army Major General and Southern Border Coordinator General Pablo Vidal spoke.', ['Pablo Vidal|CHL']],
    ['Kenyan Defence Minister General Amos Otieno spoke.', ['Amos Otieno|KEN']],
    ['Malaysian Foreign Minister Aung Kyaw Tun spoke.', ['Aung Kyaw Tun|MYS']],
    ['Pakistani Foreign Ministry spokeswoman Tasnim Malik spoke.', ['Tasnim Malik|PAK']],
    ["French President Pierre Lucas d'Aubigny spoke.", ["Pierre Lucas d'Aubigny|FRA"]],
    ['The Norwegian and Danish Foreign Ministers Liv Dahl and Jonas Berg spoke.', ['Jonas Berg|DNK', 'Liv Dahl|NOR']],
    ['Two Chilean ministers, Ana Ruiz and Pablo Vidal, spoke.', ['Ana Ruiz|CHL', 'Pablo Vidal|CHL']],
    ['U.S. Senator Ann Hall and Secretary of State Mary Stone spoke.', ['Ann Hall|USA', 'Mary Stone|USA']],
    ['The foreign minister met her Danish counterpart Jonas Berg.', ['Jonas Berg|DNK']],
    ['Paraguayan President Santiago Ruiz spoke.', ['Santiago Ruiz|PRY']],
    ['Israeli Foreign Minister Israel Levi spoke.', ['Israel Levi|ISR']],
    ['Vietnamese Foreign Minister Tran Van Son spoke.', ['Tran Van Son|VNM']],
    [
      'The UN envoy urged calm. Terje Roed-Hall made the appeal. Mr. Roed-Hall left.',
      ['Terje Roed-Hall|United Nations'],
    ],
    ["Norway's foreign minister hopes for peace. Liv Dahl spoke on Monday.", ['Liv Dahl|NOR']],
    ['Liv Dahl had talks. The President of Norway was glad.', ['Liv Dahl|NOR']],
    ["China's head of border safety, Liu Shan, said so.", ['Liu Shan|CHN']],
    ['Special Representative for Norway Thomas West spoke.', ['Thomas West|null']],
    ['U.S. senators spoke. Democrat Ann Hall, the Senate minority leader, left.', ['Ann Hall|USA']],
    ['Fijian Prime Minister Josaia “Frank” Waqa spoke.', ['Josaia “Frank” Waqa|FJI']],
    ['President of Ruritania Anton Elster spoke.', ['Anton Elster|null']],
    ['First Minister of Scotland Fiona Hall spoke.', ['Fiona Hall|GBR']],
    [
      'Under Secretary for Peace, Democracy, and Human Rights and U.S. Coordinator for Tibetan Issues Ann Hall left.',
      ['Ann Hall|USA'],
    ],
    ['The Norwegian Adviser to the Prime Minister, Shannon Berg, spoke.', ['Shannon Berg|NOR']],
    [
      'Chilean Navy Rear Admiral and Undersecretary for Administration Vice-Admiral Jorge Mora spoke.',
      ['Jorge Mora|CHL'],
    ],
    ['Indian Principal Secretary R.K. Mehta spoke.', ['R.K. Mehta|IND']],
    ['United Nations High Commissioner for Refugees (UNHCR) Paolo Conti spoke.', ['Paolo Conti|United Nations']],
    ['Assistant Secretary for Population, Refugees, and Migration Julia Stone spoke.', ['Julia Stone|USA']],
    ['Assistant Secretary for Arms Control, Verification and Compliance Mary Hill spoke.', ['Mary Hill|USA']],
    ['The Norwegian Special Adviser for the Americas Ola Vik spoke.', ['Ola Vik|NOR']],
    ['Chairman of the Council of Ministers of Bosnia and Herzegovina Anton Babic spoke.', ['Anton Babic|BIH']],
    ['U.S. Senior Bureau Official Harry Hall spoke.', ['Harry Hall|USA']],
    ['The Honorable Mary Hill, U.S. Ambassador to Peru, spoke.', ['Mary Hill|USA']],
    ['U.S. Ambassador Designate Mary Hill spoke.', ['Mary Hill|USA']],
    ['Polish President Jan Wolski spoke. Jan Wolski left in January.', ['Jan Wolski|POL']],
    ['Jan Wolski, the Polish foreign minister, spoke.', ['Jan Wolski|POL']],
    ['Ghanaian President April Mensah spoke.', ['April Mensah|GHA']],
    ['Greenland Premier Malik Berg spoke.', ['Malik Berg|DNK']],
    ['Mary A. Stone, Secretary of State\n\nWe thank our friends in Norway for this.', ['Mary A. Stone|USA']],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });

  test.each([
    ['The White House spoke about Air Force One.'],
    ['Winners of the Friendship Ambassadors National Contest came to Moscow.'],
    ['In April Norway and Sweden spoke. By May Norway left.'],
    ['On 5 April Norway spoke.'],
    ['Victory Day was quiet in Mahan Airport.'],
    ['The Foreign Ministry spoke about World War II.'],
    ['Chief Liv Dahl International Airport was renamed.'],
    ['Economics professor Ann Hall said so. Ann Hall added that it was late.'],
    ['The official Web site is new.'],
    ['The general and an Acting Senior Deputy will speak.'],
    ['In Paris Hall spoke.'],
    ['The leader of the Norway Peoples Front spoke.'],
    ["Norway's foreign minister hopes for peace. An analyst, Ann Hall, spoke on Monday."],
    ['Senior vice president Ann Hall said so.'],
    ['The Assistant Secretary for Population, Refugees, and Migration spoke.'],
    ['Local officials and Public Diplomacy and Public Affairs staff left.'],
  ])('no person: %s', (text) => {
    expect(persons(text)).toEqual([]);
  });
});

describe('whose officials they are', () => {
  test.each([
    [
      'one list',
      'President Rashid Khalil of Jordan met Foreign Minister Liv Dahl of Norway and Trade Minister Jon Moe.',
      'Jon Moe|NOR',
    ],
    ['one list behind', 'She met Foreign Minister Pablo Vidal and President Ana Ruiz of Chile.', 'Pablo Vidal|CHL'],
    ['a delegation', 'The Chilean delegation included Trade Minister Pablo Vidal.', 'Pablo Vidal|CHL'],
    ['representing', 'Chile was represented by Trade Minister Pablo Vidal.', 'Pablo Vidal|CHL'],
    ['the host', 'In Oslo, U.S. envoy Ann Hall met with Foreign Minister Liv Dahl.', 'Liv Dahl|NOR'],
    [
      'the host later',
      'U.S. envoy Ann Hall will travel to Norway. She will meet Foreign Minister Liv Dahl.',
      'Liv Dahl|NOR',
    ],
    ['where', 'She flew to Oslo, Norway, where U.S. envoy Ann Hall met Foreign Minister Liv Dahl.', 'Liv Dahl|NOR'],
    ['a title of one state', 'Secretary of State Ann Hall left.', 'Ann Hall|USA'],
    ['a title of one body', 'UN chief Ana Ruiz left.', 'Ana Ruiz|United Nations'],
    ['the owner, not the post', "Chile's Ambassador to Norway, Ana Ruiz, left.", 'Ana Ruiz|CHL'],
    ["a minister's man", "Chilean President Ana Ruiz's spokesman, Pablo Vidal, left.", 'Pablo Vidal|CHL'],
    ['a chief of staff', 'Vijay Nair, chief of staff for Norwegian Prime Minister Liv Dahl, left.', 'Vijay Nair|NOR'],
    ['who comes along', 'Chilean envoy Ana Ruiz, accompanied by adviser Pablo Vidal, left.', 'Pablo Vidal|CHL'],
    ['the minister is a general', "Chile's defence minister, General Ana Ruiz, left.", 'Ana Ruiz|CHL'],
    ['the dateline', 'LIMA, March 7 (AP) - Chile and Norway met. Foreign Minister Ana Ruiz spoke.', 'Ana Ruiz|PER'],
    ['who acted before', 'Chile and Norway met. Chile left early. Foreign Minister Ana Ruiz spoke.', 'Ana Ruiz|CHL'],
    ['the text', 'Norway votes today. Prime Minister Liv Dahl hopes for a new term.', 'Liv Dahl|NOR'],
  ])('%s: %s', (_, text, expected) => {
    expect(persons(text)).toContain(expected);
  });

  test.each([
    [
      'two of one office',
      'The talks of Foreign Minister Liv Dahl of Norway and Foreign Minister Jon Moe began.',
      'Jon Moe|null',
    ],
    [
      'the visitor is at home',
      'In Oslo, Norwegian envoy Liv Dahl met Foreign Minister Pablo Vidal.',
      'Pablo Vidal|null',
    ],
    ['a people of other states too', 'Serbian envoy Ana Babic met ethnic Serb leader Jovan Ilic.', 'Jovan Ilic|null'],
    ['a people in capitals', 'Ethnic Russian leader Ivan Petrov visited Riga.', 'Ivan Petrov|null'],
    ['a partner', 'Vice President Ann Hall met Chilean President Ana Ruiz. Chile is a friend.', 'Ann Hall|null'],
    ['several heads', 'President Ana Ruiz, President Jon Moe and Prime Minister Li Na praised Chile.', 'Li Na|null'],
    ['the post', 'Norway is calm. Ambassador Ana Ruiz left.', 'Ana Ruiz|null'],
    [
      'a seat of others',
      'GENEVA, March 7 (AP) - Chile and Norway met. Foreign Minister Ana Ruiz spoke.',
      'Ana Ruiz|null',
    ],
    ['two who acted', 'Peru lost. Chile and Norway met. Foreign Minister Ana Ruiz spoke.', 'Ana Ruiz|null'],
    ['a thanks', 'The United States thanks Prime Minister Ana Ruiz.', 'Ana Ruiz|null'],
    ['a call', 'In Washington, U.S. envoy Ann Hall called Foreign Minister Pablo Vidal.', 'Pablo Vidal|null'],
  ])('not by %s: %s', (_, text, expected) => {
    expect(persons(text)).toContain(expected);
  });
});

describe('a surname alone', () => {
  const on = (text: string, day: string) => read(text, day).persons.map((p) => p.name);
  test('is a leader in office on the day', () => {
    expect(on('Merkel said so.', '2018-05-31')).toEqual(['Merkel']);
    expect(on('Lavrov left Moscow.', '2018-05-31')).toEqual(['Lavrov']);
  });
  test.each([
    ['out of office', 'Merkel said so.', '1985-05-31'],
    ['a word', 'May was warm in London.', '2018-05-31'],
    ['a company', 'Johnson & Johnson gave vaccines.', '2022-01-31'],
    ['a brand', 'The ships of Costa Cruises sail again.', '2021-01-31'],
    ["another's name", 'Judge Anup Modi ruled. Modi was late.', '2018-05-31'],
    ['an administration', 'The Trump administration said so.', '2018-05-31'],
  ])('is nobody when %s', (_, text, day) => {
    expect(on(text, day)).toEqual([]);
  });
});

test('an honorific is no part of the office', () => {
  const [person] = read('Norwegian Trade Minister Dr. Liv Dahl spoke.').persons;
  expect(person?.role).toBe('Trade Minister');
});

test('a party of one country is not that of another', () => {
  expect(persons("The leader of Germany's Social Democratic Party, Franz Berg, spoke.")).toEqual(['Franz Berg|DEU']);
});

test('spelling variants are kept as aliases', () => {
  const [person] = read('Russian Foreign Minister Sergei Lavrov spoke. Sergey Lavrov left. Lavrov returned.').persons;
  expect(person?.aliases).toEqual(['Sergey Lavrov', 'Lavrov']);
});

test('without the table of leaders, titles still find the same persons', () => {
  const bare = loadKnowledge({ ...knowledge.tables, leaders: [] });
  const text = 'French President Emmanuel Macron met German Chancellor Angela Merkel. Macron left.';
  const names = createExtractor(bare)
    .extract(article(text))
    .persons.map((p) => p.name);
  expect([...names].sort()).toEqual(['Angela Merkel', 'Emmanuel Macron']);
});
