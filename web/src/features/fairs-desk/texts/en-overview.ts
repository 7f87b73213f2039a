import type * as zh from "./zh-overview.ts";

export const list: typeof zh.list = {
  title: "Fairs",
  lead: "One-to-one meetings: set the rules, collect requests, compute and publish the timetable, handle the day, report what came of it.",
  create: "Set up a fair",
  back: "Back to fairs",
  allPhases: "All states",
  phase: "State",
  fair: "Fair",
  when: "Meetings",
  requests: "Requests",
  accepted: "{{count}} of them accepted",
  meetings: "Scheduled",
  participants: "Participants",
  none: "No fairs yet",
  noneText: "Set up a fair: choose an event and begin with the usual set-up.",
  noneReader: "Fairs with one-to-one meetings are listed here.",
  noneFiltered: "No fair is in this state",
};

export const tab: typeof zh.tab = {
  overview: "Overview",
  participants: "Participants",
  requests: "Requests",
  timetable: "Timetable",
  day: "On the day",
  report: "Results",
  log: "Record",
};

export const eventMoved: typeof zh.eventMoved = {
  edit: "The event is now at {{span}}, and the sessions lie outside it. Move them in the set-up; a published timetable keeps its order and its tables.",
  standing: "The event is now at {{span}}, and the sessions lie outside it.",
  link: "Edit the set-up",
};

export const next: typeof zh.next = {
  draft: "A draft that participants do not see. Check the set-up, then open it.",
  announced: "Open; requests can be made from {{at}}.",
  requesting:
    "Requests are open until {{at}}. Timetables can be computed before, to see whether slots and tables suffice.",
  arranging: "Requests are closed. Compute a timetable and publish it before {{at}}.",
  arrangingLate: "Requests are closed, and the timetable was promised for {{at}}. Please publish one soon.",
  published:
    "The timetable was published at {{at}}. When somebody cannot come or a table is lost, use “On the day”.",
  running: "Meetings are going on. Use “On the day” for what happens, and the hall's screen for progress.",
  finished:
    "The meetings are over; participants record their results. Check the figures, then hand in the report.",
  reported: "The report was handed in; the figures stand.",
  cancelled: "Cancelled.",
  cancelledWhy: "Cancelled because: {{reason}}",
  toTimetable: "Compute a timetable",
  toDay: "On the day",
  toReport: "See the results",
};

export const move: typeof zh.move = {
  edit: "Edit the set-up",
  open: "Open",
  openAsk: "Participants can then join, and ask each other for meetings while requests are open.",
  opened: "The fair is open.",
  cancel: "Cancel the meetings",
  cancelAsk:
    "Only the meetings are cancelled, the event itself is not. Everybody who joined is told. This cannot be undone.",
  cancelReason: "Reason (participants read it)",
  cancelled: "The meetings are cancelled.",
  keep: "Keep them",
};

export const links: typeof zh.links = {
  label: "Related pages",
  event: "Event",
  public: "Public page",
  room: "Hall's screen",
};

export const overview: typeof zh.overview = {
  participants: "Participants",
  requests: "Requests",
  requestsNote: "Once for each two participants",
  accepted: "Accepted",
  mutual: "Of them mutual",
  meetings: "Scheduled",
  meetingsNote: "By the published timetable",
  capacity: "Room for",
  capacityNote: "{{slots}} slots × {{tables}} tables",
  dates: "Dates",
  done: "past",
  firstSlot: "First meetings begin",
  lastSlot: "Last meetings end",
  setup: "Rules",
  sessions: "Sessions",
  sessionLine: "{{name}} ({{span}}; slots: {{count}})",
  slot: "Each meeting",
  slotLine: "{{slot}} minutes, {{pause}} to change tables",
  tables: "Tables",
  tablesLine: "{{count}}, {{homes}} of them home tables",
  meets: "Who meets whom",
  pair: "{{one}} – {{other}}",
  chain: "Within a chain only",
  limits: "Limits",
  limitLine: "{{requests}} requests and {{meetings}} meetings each",
  limitKind: "{{kind}}: {{requests}} requests, {{meetings}} meetings",
  blocks: "Agenda items",
  blockLine: "{{title}} ({{span}}, {{kinds}})",
  repair: "A repair affects at most",
};

export const participants: typeof zh.participants = {
  search: "Organization, participant, need or offer",
  kind: "Kind of organization",
  allKinds: "All kinds",
  count: "Participants: {{count}}",
  organization: "Organization",
  name: "Participant",
  about: "Seeks and offers",
  seeks: "Seeks: {{text}}",
  offers: "Offers: {{text}}",
  details: "Details",
  detailsOf: "Details: {{name}}",
  none: "Nobody has joined yet",
  noneText: "Once the fair is open, organizations join on the event's public page.",
  noneFiltered: "Nobody matches",
  contact: "Contact on the day",
  away: "Not there at",
  awayNone: "There all the time",
  requestsLeft: "Requests left",
  requestsLeftOf: "{{count}}",
  listings: "Needs and offers that they bring",
  requests: "All of their requests",
  left: "Left",
};

export const requests: typeof zh.requests = {
  state: "State",
  allStates: "All states",
  participant: "Participant",
  everybody: "Everybody",
  unheld: "Not scheduled only",
  from: "Asked",
  to: "Was asked",
  standing: "State",
  seat: "Scheduled",
  rule: "Rule",
  priority: "Priority: {{name}}",
  mutual: "Mutual",
  sessionOnly: "Only in {{session}}",
  notYet: "Not scheduled",
  none: "No requests yet",
  noneFiltered: "No request matches",
  must: "Must meet",
  banned: "Must not meet",
  ruleNone: "Remove the rule",
  ruleOf: "Rule: {{one}} and {{other}}",
  setRule: "Set a rule for a pair",
  ruleTitle: "Organizers' rule",
  ruleText:
    "Those who must meet come first when a timetable is computed, asked or not; those who must not meet never do. The rule and its reason are kept in the record.",
  one: "One side",
  other: "The other side",
  kind: "Rule",
  reason: "Reason (kept in the record)",
  ruleSaved: "The rule is saved.",
  choose: "Choose a participant",
  confirm: "Save",
};

export const log: typeof zh.log = {
  create: "Set up",
  edit: "Edited",
  open: "Opened",
  cancel: "Cancelled",
  report: "Report handed in",
  move: "All sessions moved",
  "publish-timetable": "Timetable published",
  "edit-timetable": "Timetable edited by hand",
  reschedule: "Moved by both sides",
  "meet-now": "Met at short notice",
  "cancel-meeting": "A scheduled meeting was withdrawn",
  state: { draft: "Draft", open: "Open", reported: "Reported", cancelled: "Cancelled" },
};
