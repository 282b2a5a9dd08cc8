import { describe, expect, test } from 'vitest';
import { read } from './support.ts';

const persons = (text: string): readonly string[] =>
  read(text)
    .persons.map((p) => `${p.name}|${p.country ?? p.org}`)
    .sort();

describe('an office that a clause tells', () => {
  test.each([
    [
      'Birgitta Holm (born 1938 in Lund) is a retired Swedish diplomat who was the United Nations mediator.',
      ['Birgitta Holm|SWE'],
    ],
    ['Jonas Berg, born in Aarhus in 1961, is the Danish ambassador to Kenya.', ['Jonas Berg|DNK']],
    ['Rolf Sund (7 June 1921 – 3 May 1999) was a Norwegian diplomat.', ['Rolf Sund|NOR']],
    ['Tomasz Wolski became Poland’s foreign minister in 2011.', ['Tomasz Wolski|POL']],
    ['Ana Vidal is a Chilean lawyer and politician.', ['Ana Vidal|CHL']],
    ['Emilio Prado served as Spain’s ambassador to Morocco from 2010 to 2014.', ['Emilio Prado|ESP']],
    ['Emilio Prado has been Spain’s ambassador to Morocco since 2019.', ['Emilio Prado|ESP']],
    ['Eva Gruber, who was named Germany’s foreign minister last week, left.', ['Eva Gruber|DEU']],
    ['Ola Vik, who represented Norway at the talks, left.', ['Ola Vik|NOR']],
    ['Josefina Lara, who heads the U.S. division at Cuba’s foreign ministry, left.', ['Josefina Lara|CUB']],
    ['Rolf Sund, the man who heads Norway’s mission in Kabul, left.', ['Rolf Sund|NOR']],
    ['Reza Karimi, who speaks for Iran’s foreign ministry, left.', ['Reza Karimi|IRN']],
    ['Hanne Krog, now the UN’s envoy for Myanmar, left.', ['Hanne Krog|United Nations']],
    ['Hanne Krog, until recently Denmark’s foreign minister, left.', ['Hanne Krog|DNK']],
    ['Heading the Colombian delegation was Jorge Mora.', ['Jorge Mora|COL']],
    ['The Taliban delegation, led by Abdul Karim Rasuli, left.', ['Abdul Karim Rasuli|Taliban']],
    ['Pyongyang sent Kim Song Ho, a vice foreign minister, to Beijing.', ['Kim Song Ho|PRK']],
    ['The United States named Molly Grant ambassador to Kenya.', ['Molly Grant|USA']],
    ['The talks, chaired by Norway’s Liv Dahl, resumed in Addis Ababa.', ['Liv Dahl|NOR']],
    ['Liv Dahl, leading the Norwegian delegation, left.', ['Liv Dahl|NOR']],
    ['Liv Dahl, representing Norway, left.', ['Liv Dahl|NOR']],
    ['Norway was represented by Liv Dahl and Sudan by Adam Bakri.', ['Adam Bakri|SDN', 'Liv Dahl|NOR']],
    ['Norway’s king appointed Liv Dahl ambassador to Sudan.', ['Liv Dahl|NOR']],
    ['Luis Prado, sent by the African Union as special envoy, left.', ['Luis Prado|African Union']],
    ['Somchai Rith, the ailing 71-year-old president of Laos, left.', ['Somchai Rith|LAO']],
    ['Thongsavath Keola, his Laotian counterpart, left.', ['Thongsavath Keola|LAO']],
    ['Kenyan President Daniel arap Kiprono left.', ['Daniel arap Kiprono|KEN']],
    ['Erik Holt met them in Lima. Holt is Norway’s special envoy to Peru.', ['Erik Holt|NOR']],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });

  test.each([
    ['Jon Moe (born 1970) is a Norwegian footballer who plays in Oslo.'],
    ['Jon Moe is a Norwegian businessman who was chief executive of an oil company.'],
    ['Tom Berg, who leads the orchestra, met the audience.'],
    ['Tom Berg, who represented the family in court, said the appeal was lost.'],
    ['The choir was led by Tom Berg.'],
    ['Tom Berg was named player of the year.'],
    ['Tom Berg of the University of Oslo said the talks in Geneva were hard.'],
  ])('no person: %s', (text) => {
    expect(persons(text)).toEqual([]);
  });
});

describe('an office beside a name', () => {
  test.each([
    [
      'The EU and U.S. envoys for the Horn of Africa, Greta Weiss and Mike Hall, left.',
      ['Greta Weiss|European Union', 'Mike Hall|USA'],
    ],
    ['The Norwegian and British envoys to South Sudan, Ola Vik and Ann Hall, left.', ['Ann Hall|GBR', 'Ola Vik|NOR']],
    [
      'Paula Conti, the Geneva-based head of the World Health Organization, left.',
      ['Paula Conti|World Health Organization'],
    ],
    ['Moscow’s ambassador in Belgrade, Ivan Belov, left.', ['Ivan Belov|RUS']],
    ['The head of Iraqi intelligence, Mustafa Jabbar, left.', ['Mustafa Jabbar|IRQ']],
    ['A spokesman for the Iranian Foreign Ministry, Nasser Taheri, left.', ['Nasser Taheri|IRN']],
    ['The Norwegian embassy’s Liv Dahl left.', ['Liv Dahl|NOR']],
    ['Liv Dahl, first secretary at the Norwegian embassy, left.', ['Liv Dahl|NOR']],
    ['Adam Bakri, leader of the Sudanese rebels, left.', ['Adam Bakri|SDN']],
    ['The UN chief’s personal envoy, Staffan Holm, left.', ['Staffan Holm|United Nations']],
    ['The chairman of the talks, Liv Dahl of Norway, left.', ['Liv Dahl|NOR']],
    [
      'The heads of the Norwegian and Sudanese delegations, Liv Dahl and Adam Bakri, left.',
      ['Adam Bakri|SDN', 'Liv Dahl|NOR'],
    ],
    ['Ola Vik of the Norwegian Foreign Ministry left.', ['Ola Vik|NOR']],
    ['Salim Haddad of Hamas left.', ['Salim Haddad|Hamas']],
    ['Saudi minister Khalid Fahd met his Iranian opposite number, Ali Rezaei.', ['Ali Rezaei|IRN', 'Khalid Fahd|SAU']],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
});

describe('of the state of whose they are', () => {
  test.each([
    [
      'adviser',
      'Kenyan President William Ruto met Abiy Ahmed and Abiy’s adviser, Tesfaye Bekele.',
      'Tesfaye Bekele|ETH',
    ],
    ['deputy', 'Norwegian Foreign Minister Liv Dahl and her deputy, Ola Vik, left.', 'Ola Vik|NOR'],
    ['predecessor', 'Norwegian Foreign Minister Liv Dahl praised her predecessor, Kari Moe.', 'Kari Moe|NOR'],
    ['successor', 'The UN envoy, Jan Mertens, left. His successor, Paulo Conti, came.', 'Paulo Conti|United Nations'],
    ['a king beside a namesake', 'King Hussein of Jordan spoke to President Saddam Hussein.', 'Hussein|JOR'],
    ['one of two offices', 'In 1997 President Eduard Shevardnadze spoke.', 'Eduard Shevardnadze|GEO'],
    ['a ministry of several states', 'Foreign Office spokesperson Nadia Malik spoke in Islamabad.', 'Nadia Malik|PAK'],
    [
      'who comes along with "he"',
      'Cypriot President Andreas Petrou came to Lebanon. He was accompanied by the Minister of Commerce, Mr. Stelios Kakou.',
      'Stelios Kakou|CYP',
    ],
    [
      'a host behind "where"',
      'Norwegian Foreign Minister Liv Dahl flew to Niue, where a meeting with Premier Tama Fifita was held.',
      'Tama Fifita|NIU',
    ],
    [
      'a host beside the one by whom somebody is received',
      'Foreign Minister Liv Dahl of Norway will be received by Peruvian President Ana Ruiz and will hold a meeting with Foreign Minister Jorge Mora.',
      'Jorge Mora|PER',
    ],
    [
      'who speaks in a capital',
      'Foreign Minister Jorge Mora said in Lima that his country was ready.',
      'Jorge Mora|PER',
    ],
    [
      'one of a list',
      'She met Norwegian Foreign Minister Liv Dahl and Botswana’s Mompati Sebele.',
      'Mompati Sebele|BWA',
    ],
    [
      'officials of whoever publishes',
      'Office of the Spokesperson\n\nAmbassador Heidi Stone will step down in May. She spoke in Peru.',
      'Heidi Stone|USA',
    ],
    ['the usual one', 'Foreign Office spokesperson Nadia Malik spoke.', 'Nadia Malik|GBR'],
  ])('%s', (_, text, expected) => {
    expect(persons(text)).toContain(expected);
  });

  test.each([
    ['a host', 'Norwegian Foreign Minister Liv Dahl thanked her host, President Ana Ruiz.', 'Ana Ruiz|NOR'],
    ['where somebody goes', 'Trade Minister Kim Dong-su returned from Washington on Thursday.', 'Kim Dong-su|USA'],
    ['where somebody went', 'General Ziaul Karim went to the Indian capital in 1977.', 'Ziaul Karim|IND'],
    ['an ambassador', 'In Lima, Liv Dahl met Ambassador Heidi Stone.', 'Heidi Stone|PER'],
    [
      'a secretary of a text from elsewhere',
      'MUSCAT, 4 May – Under Secretary Said Khalfan met the ambassador of Peru yesterday.',
      'Said Khalfan|USA',
    ],
    ['a party', 'Opposition Leader Clyde Brown of the Labour Party spoke.', 'Clyde Brown|Labour Party'],
    ['a counterpart', 'Norwegian Foreign Minister Liv Dahl met her counterpart, Ana Ruiz.', 'Ana Ruiz|NOR'],
  ])('but not %s', (_, text, other) => {
    expect(persons(text)).not.toContain(other);
  });
});
