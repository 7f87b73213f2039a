/** Where a person's own pages about events are. */
export const ticketPaths = {
  list: "/app/tickets",
  calendar: "/app/tickets/calendar",
  view: (eventId: string): string => `/app/tickets/${eventId}`,
  register: (eventId: string): string => `/app/tickets/${eventId}/register`,
  change: (eventId: string): string => `/app/tickets/${eventId}/change`,
};
