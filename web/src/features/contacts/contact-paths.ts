/** Where the pages about contacts are. */
export const contactPaths = {
  list: "/app/contacts",
  view: (contactId: string): string => `/app/contacts/${contactId}`,
  overview: "/app/contacts-overview",
  /** Asks for a contact; whichever side is missing is chosen there. */
  ask: (pair: { needId?: string; offerId?: string }): string =>
    `/app/contacts/new?${new URLSearchParams(pair)}`,
};
