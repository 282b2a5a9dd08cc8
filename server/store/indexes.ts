/** Properties beside the keys by which nodes are found. */
export const PLAIN_INDEXES = [
  ['Event', 'date'],
  ['Event', 'block'],
  ['Event', 'modality'],
  ['Article', 'textHash'],
  ['Article', 'storyId'],
  ['Article', 'published'],
  ['Leader', 'name'],
  ['Country', 'name'],
  ['Organization', 'name'],
  ['Actor', 'name'],
  ['Place', 'name'],
] as const;
