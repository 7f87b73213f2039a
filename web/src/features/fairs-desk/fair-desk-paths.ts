export const fairTabs = [
  "overview",
  "participants",
  "requests",
  "timetable",
  "day",
  "report",
  "log",
] as const;
export type FairTab = (typeof fairTabs)[number];
export const versionTabs = ["board", "unheld", "comparison"] as const;
export type VersionTab = (typeof versionTabs)[number];

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return search.size === 0 ? path : `${path}?${search}`;
};

/** Where the pages of those who hold fairs are. */
export const fairDeskPaths = {
  list: "/app/fair-desk",
  create: (eventId?: string): string => withQuery("/app/fair-desk/new", { event: eventId }),
  view: (eventId: string, tab?: FairTab): string => withQuery(`/app/fair-desk/${eventId}`, { tab }),
  /** The requests of one participant. */
  requestsOf: (eventId: string, participant: string): string =>
    withQuery(`/app/fair-desk/${eventId}`, { tab: "requests", participant }),
  edit: (eventId: string): string => `/app/fair-desk/${eventId}/edit`,
  version: (eventId: string, number: number, tab?: VersionTab): string =>
    withQuery(`/app/fair-desk/${eventId}/timetables/${number}`, { tab }),
  room: (eventId: string): string => `/app/fair-desk/${eventId}/room`,
};
