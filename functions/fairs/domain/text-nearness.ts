/** Words of other scripts, and each pair of Chinese characters: what two texts can have in common. */
const word = /[a-z0-9]+(?:[.-][a-z0-9]+)*|\p{Script=Han}+/gu;

function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [found] of text.normalize("NFKC").toLowerCase().matchAll(word)) {
    if (!/\p{Script=Han}/u.test(found)) terms.add(found);
    else for (let at = 0; at + 1 < found.length; at += 1) terms.add(found.slice(at, at + 2));
  }
  return terms;
}

/**
 * How near each of these texts is to one, between 0 and 1: the cosine of their terms, each weighing more the fewer
 * texts have it. What everybody writes (技术, 合作) tells nobody apart.
 */
export function nearness(query: string, texts: ReadonlyMap<string, string>): Map<string, number> {
  const wanted = termsOf(query);
  const all = new Map([...texts].map(([id, text]) => [id, termsOf(text)]));
  const carriers = new Map<string, number>();
  for (const terms of all.values())
    for (const term of terms) carriers.set(term, (carriers.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log(1 + all.size / (1 + (carriers.get(term) ?? 0)));
  const length = (terms: ReadonlySet<string>) =>
    Math.sqrt([...terms].reduce((sum, term) => sum + rarity(term) ** 2, 0));
  const own = length(wanted);
  const near = new Map<string, number>();
  for (const [id, terms] of all) {
    const shared = [...wanted].filter((term) => terms.has(term));
    if (shared.length === 0) continue;
    near.set(id, shared.reduce((sum, term) => sum + rarity(term) ** 2, 0) / (own * length(terms)));
  }
  return near;
}
