/** The address of the search page with these choices; empty ones do not show in it. Free of the contract's weight. */
export function searchPath(choices: Readonly<Record<string, string | undefined>>, page = 1): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) if (value) search.set(name, value);
  if (page > 1) search.set("page", String(page));
  return `/search${search.size === 0 ? "" : `?${search}`}`;
}
