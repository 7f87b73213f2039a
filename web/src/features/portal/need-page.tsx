/** In progress. */
export function NeedPage() {
  return <h1>NeedPage</h1>;
}
