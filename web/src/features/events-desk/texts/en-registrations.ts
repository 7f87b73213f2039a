import type * as zh from "./zh-registrations.ts";

export const rows: typeof zh.rows = {
  audience: "Audience",
  allAudiences: "Every audience",
  state: "Status",
  allStates: "Every status",
  search: "Search by name or organization",
  searchExample: "Name or organization",
  name: "Name",
  organization: "Organization",
  noOrganization: "None",
  registeredAt: "Registered",
  walkIn: "At the door",
  checkedIn: "{{at}}, {{device}}",
  until: "Until {{at}}",
  none: "Nobody has registered yet.",
  noneFiltered: "No registration fits.",
  choose: "Choose {{name}}",
  chooseAll: "Choose all that are shown",
};

export const bulk: typeof zh.bulk = {
  region: "For those chosen",
  chosen: "{{count}} chosen",
  everybody: "Choose everybody who fits",
  people: "{{count}} people",
  approve: "Approve ({{n}})",
  decline: "Decline ({{n}})",
  remove: "Remove ({{n}})",
  message: "Send a message",
  clear: "Clear",
};

export const decide: typeof zh.decide = {
  left: "{{count}} others are in another state and stay as they are.",
  approve: {
    title: "Approve: {{names}}",
    text: "Confirmed while there are seats, else on the waitlist in the order of registration. They are told.",
    confirm: "Approve",
  },
  decline: {
    title: "Decline: {{names}}",
    text: "They are told the reason and cannot register for this event again.",
    confirm: "Decline",
    template: {
      a: "There were not enough seats; thank you for your interest.",
      b: "What you told does not fit the subject of the event.",
      c: "Somebody of your organization takes part already.",
    },
  },
  remove: {
    title: "Remove: {{names}}",
    text: "The seats pass on at once. They are told the reason and cannot register for this event again.",
    confirm: "Remove",
    template: {
      a: "Removed as you asked.",
      b: "Registered twice; the other one stays.",
      c: "The conditions are not met.",
    },
  },
};

export const outcome: typeof zh.outcome = {
  title: "What became of it",
  now: "Now",
  all: "Done for all {{count}}.",
  some: "Done for {{done}}, not for {{failed}}.",
  notReached: "Not reached; please try again.",
  close: "Close",
};

export const message: typeof zh.message = {
  title: "Message to {{count}} people",
  text: "Into their inbox and, as they wish, by mail. ",
  unreachable: "{{count}} people registered at the door have no account and get none.",
  subject: "Subject",
  body: "Text",
  bodyHint: "No passwords, identity numbers or the like.",
  send: "Send",
  done: "Sent to {{count}} people",
};

export const drawer: typeof zh.drawer = {
  title: "Registration",
  phone: "Phone",
  organizationKind: "Kind of organization",
  unit: "District",
  tiers: "Tiers",
  chains: "Chains",
  until: "Until",
  checkIn: "Checked in",
  reason: "Reason",
  answers: "Questions",
  noAnswer: "Not answered",
  agreed: "Agreed",
  fileGone: "The file is gone",
  history: "What happened",
};

export const history: typeof zh.history = {
  byRule: "By rule",
  hold: "Began the form, seat held",
  register: "Registered",
  change: "Changed what they told",
  accept: "Accepted the seat",
  cancel: "Cancelled",
  approve: "Approved",
  decline: "Declined",
  remove: "Removed",
  displace: "Fewer seats, to the waitlist",
  "walk-in": "Registered at the door",
  "check-in": "Checked in",
  "undo-check-in": "Check-in taken back",
  promote: "Moved up",
  lapse: "Lapsed",
};

export const undo: typeof zh.undo = {
  action: "Take check-in back",
  title: "Take the check-in back: {{name}}",
  text: "For mistakes only. The person keeps the seat and can be checked in again.",
  done: "The check-in was taken back",
};

export const exporting: typeof zh.exporting = {
  action: "Export",
  all: "Every audience",
  pool: "Only {{name}}",
  ready: "The sheet is ready and being downloaded.",
};
