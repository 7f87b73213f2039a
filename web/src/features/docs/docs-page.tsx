/** In progress. */
export function DocsPage() {
  return <h1>Docs</h1>;
}
