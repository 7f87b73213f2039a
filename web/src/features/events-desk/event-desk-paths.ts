import type { Step } from "./form/steps.ts";

export type EventTab = "registrations" | "statistics" | "log";

/** Where the organizers' pages of events are. */
export const deskPaths = {
  list: "/app/events",
  create: "/app/events/new",
  view: (eventId: string, tab?: EventTab): string =>
    `/app/events/${eventId}${tab === undefined ? "" : `?tab=${tab}`}`,
  edit: (eventId: string, step?: Step): string =>
    `/app/events/${eventId}/edit${step === undefined ? "" : `?step=${step}`}`,
  live: (eventId: string): string => `/app/events/${eventId}/live`,
  door: (eventId: string): string => `/app/events/${eventId}/door`,
  badges: (eventId: string): string => `/app/events/${eventId}/badges`,
};
