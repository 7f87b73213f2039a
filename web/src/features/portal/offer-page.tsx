/** In progress. */
export function OfferPage() {
  return <h1>OfferPage</h1>;
}
