import type zh from "./zh-talks.ts";

const talks: typeof zh = {
  title: "Talks",
  none: "Nothing yet. A note after a call or a visit helps both sides to follow.",
  add: "Note a talk",
  addTitle: "Note a talk",
  kind: "How",
  kinds: { call: "Call", visit: "Visit", sample: "Sample", meeting: "Meeting", other: "Other" },
  heldOn: "Day",
  note: "What was said",
  visibility: "Who sees it",
  visibilities: { shared: "Both sides", own: "Our side only" },
  visibilityHelp: { shared: "The other side sees this note.", own: "Only your organization sees it." },
  nextStep: "Next step (optional)",
  nextOn: "Planned for",
  next: "Next: {{text}} ({{date}})",
  overdue: "past its date",
  save: "Save",
  saved: "Saved",
  more: "Earlier talks",
};
export default talks;
