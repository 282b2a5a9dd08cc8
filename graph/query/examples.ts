export type Example = { readonly name: string; readonly query: string };

/** Queries to begin with: they run on every store, and what they return occurred unless the name says otherwise. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'Whom did Kim Jong Un meet, when and where?',
    query: `MATCH (:Leader {name: 'Kim Jong Un'})-[m:MET]-(b:Actor)
RETURN b.name AS name, m.\`when\` AS date, m.place AS place
ORDER BY m.date`,
  },
  {
    name: 'Who met the most others?',
    query: `MATCH (a:Leader)-[m:MET]-(b:Leader)
RETURN a.name AS leader, count(DISTINCT b) AS others, count(m) AS meetings
ORDER BY others DESC, meetings DESC, leader
LIMIT 10`,
  },
  {
    name: 'Draw all meetings of leaders',
    query: `MATCH (a:Leader)-[m:MET]-(b:Leader)
WHERE a.id < b.id
RETURN a, m, b
LIMIT 200`,
  },
  {
    name: 'The sentences behind each visit',
    query: `MATCH (a:Actor)-[v:VISITED]->(c:Country)
UNWIND v.sources AS source
MATCH (article:Article)-[:STATES]->(claim:Claim {id: source})
RETURN a.name AS visitor, c.name AS country, v.\`when\` AS date, claim.quote AS sentence, article.title AS article
ORDER BY v.date, visitor`,
  },
  {
    name: 'What was cancelled or denied?',
    query: `MATCH (a:Actor)-[:PARTICIPATED_IN]->(e:Event)
WHERE e.modality IN ['cancelled', 'denied']
RETURN e.kind AS kind, e.modality AS state, e.\`when\` AS date, collect(DISTINCT a.name) AS who
ORDER BY date`,
  },
  {
    name: 'How are Sergei Lavrov and Donald Trump connected?',
    query: `MATCH (a:Leader {name: 'Sergei Lavrov'}), (b:Leader {name: 'Donald Trump'})
MATCH p = shortestPath((a)-[:MET*..4]-(b))
RETURN p, length(p) AS steps`,
  },
];
