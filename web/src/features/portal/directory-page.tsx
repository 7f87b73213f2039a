/** In progress. */
export function NeedsPage() {
  return <h1>Needs</h1>;
}

/** In progress. */
export function OffersPage() {
  return <h1>Offers</h1>;
}
