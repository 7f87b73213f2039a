import type * as zh from "./zh-moves.ts";

export const move: typeof zh.move = {
  publish: "Publish",
  edit: "Edit",
  reschedule: "Reschedule",
  setTime: "Set the new time",
  postpone: "Postpone",
  cancel: "Cancel the event",
  archive: "Archive",
  copy: "New event from this one",
  more: "More",
};

export const ask: typeof zh.ask = {
  publish: "Publish the event",
  postpone:
    "For a new time that is not known yet: registration rests, registrations are kept, and the new time is set later.",
  cancel:
    "This cannot be taken back. Everybody registered is told your reason, and the event is cancelled in their calendars.",
  archive: "It disappears from the lists; those with the link still see the public page.",
  reschedule:
    "Everybody registered is told the new time and the reason; calendars follow, registrations are kept.",
  agendaFollows: "The agenda moves with the start and can be edited afterwards.",
  copy: "Content, seats, questions and agenda are taken over, all times moved with the new start; registrations and files are not.",
};

export const confirm: typeof zh.confirm = {
  postpone: "Postpone and tell them",
  cancel: "Cancel and tell them",
  back: "Back",
  archive: "Archive",
  reschedule: "Reschedule and tell them",
  copy: "Create the draft",
};

export const done: typeof zh.done = {
  publish: "Published",
  postpone: "Postponed; those registered are being told",
  cancel: "Cancelled; those registered are being told",
  archive: "Archived",
  reschedule: "Rescheduled; those registered are being told",
  copy: "The draft is ready",
  capacity: "Seats changed",
};

export const impact: typeof zh.impact = {
  nobody: "Nobody is registered yet, so nobody will be told.",
  people: "{{count}} people will be told (also those pending and waiting).",
};

export const reason: typeof zh.reason = {
  public: "Reason (those registered see it)",
  person: "Reason (the person sees it)",
  record: "Reason (kept in the record)",
  cancel: {
    weather: "Cancelled because of the weather.",
    programme: "Cancelled because the host's schedule changed; we apologize.",
  },
  postpone: {
    weather: "Postponed because of the weather; the new time will follow.",
    programme: "Postponed because the host's schedule changed; the new time will follow.",
  },
};

export const checklist: typeof zh.checklist = {
  lead: "The public will see:",
  frozen:
    "From then on times, rules of the seats and questions cannot be edited; rescheduling and changing the number of seats are possible and tell those registered.",
  verdict: { look: "Please note: ", stop: "Not possible: " },
  over: "The event would be over already.",
  soon: "{{when}}, in less than three days.",
  time: "{{when}}",
  registrationOver: "Registration closed {{closes}}, so nobody can register.",
  registrationOpen: "Registration opens at once and closes {{closes}}.",
  registration: "Registration opens {{opens}} and closes {{closes}}.",
  seats: "Seats: {{pools}}",
  priorityOver: "The cut-off of a priority rule has passed, so it has no effect.",
  agenda: "Agenda with {{n}} entries.",
  noAgenda: "No agenda; it can be added later.",
  description: "With a description.",
  noDescription: "No description; it can be added later.",
  cover: "With a cover picture.",
  noCover: "No cover picture; lists show the kind instead.",
  contact: "Public contact: {{name}} {{phone}}",
};

export const capacity: typeof zh.capacity = {
  title: "Change the seats: {{audience}}",
  change: "Change seats",
  changeOf: "Change seats: {{name}}",
  now: "{{capacity}} seats, {{taken}} taken. ",
  waiting: "{{n}} waiting.",
  number: "New number of seats",
  confirm: "Change",
  promotes: "The first {{n}} on the waitlist get the new seats at once.",
  more: "{{n}} more free seats.",
  fewer: "{{n}} fewer free seats; nobody loses a seat.",
  whose: "Whose seats go",
  whoseText:
    "That is fewer than taken: choose {{n}} people. They are told the reason and come first on the waitlist.",
  tooFew: "Only {{n}} people can lose their seats (not those checked in or filling in the form).",
  latest: "Choose the latest {{n}}",
  missing: "{{n}} more to choose.",
  tooMany: "{{n}} too many chosen.",
  enough: "That is the right number.",
};
