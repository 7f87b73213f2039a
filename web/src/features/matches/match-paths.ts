/** The comparison of some of an item's matches. */
export const comparePath = (itemId: string, ids: readonly string[]): string =>
  `/app/matches/${itemId}/compare?ids=${ids.join(",")}`;
