/** So many answers are remembered at most; then all are forgotten. */
const most = 500;

/**
 * The same lookup, answered from memory for a moment: while many people look at once, one of them asks the table. A
 * lookup that fails is forgotten, and asked again by the next.
 */
export function remembering<T>(
  find: (id: string) => Promise<T>,
  forMs: number,
  now: () => number = () => performance.now(),
): (id: string) => Promise<T> {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return (id) => {
    const remembered = known.get(id);
    if (remembered !== undefined && now() - remembered.at < forMs) return remembered.answer;
    if (known.size >= most) known.clear();
    const answer = find(id);
    known.set(id, { at: now(), answer });
    answer.catch(() => known.delete(id));
    return answer;
  };
}
