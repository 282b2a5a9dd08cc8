/** A short article of our own with a meeting, a plan, a visit, a support and an invitation. */
export const BORDER_ARTICLE = {
  title: 'Two leaders meet at the border',
  published: '2018-04-28',
  outlet: 'Test Gazette',
  url: 'https://example.org/border',
  text: `South Korean President Moon Jae-in met North Korean leader Kim Jong Un in Panmunjom on Friday. Moon will meet U.S. President Donald Trump in Washington on May 22.

China supports a lasting peace on the peninsula. Chinese Foreign Minister Wang Yi visited Mongolia this week. Kim invited Xi Jinping to Pyongyang.
`,
} as const;

/** Graph's example query: whom, when and where. */
export const MEETINGS_OF_KIM =
  "MATCH (:Leader {name: 'Kim Jong Un'})-[m:MET]-(b:Leader) RETURN b.name, m.when, m.place ORDER BY m.date";
