import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "One-to-one meetings",
  lead: "Ask first, meet later: when requests close, one timetable is made for everybody, with one meeting at a time for each.",
  enter: "To the meetings",
  signIn: "Sign in to take part in meetings",
  cancelled: "The meetings are cancelled.",
  reason: "Reason: {{reason}}",
  requests: "Requests",
  publish: "Timetable",
  published: "published {{at}}",
  sessions: "Sessions",
  each: "Each meeting",
  minutes: "{{n}} minutes",
  tables: "Tables",
  tablesCount: "{{n}}",
  limits: "Each participant",
  limitsText: "asks {{requests}} others at most and has {{meetings}} meetings at most",
  limitsOfKind: "{{kind}}: {{requests}} requests and {{meetings}} meetings at most",
  meets: "Who meets whom",
  pair: "{{one}} ↔ {{other}}",
  sameChain: "Both sides belong to the same industry chain",
  milestone: {
    opens: "Requests open in {{time}}",
    closes: "Requests close in {{time}}",
    publishes: "The timetable comes in {{time}}",
    starts: "The first meeting starts in {{time}}",
  },
  countdown: {
    days: "{{days}} d {{hours}} h",
    hours: "{{hours}} h {{minutes}} min",
    minutes: "{{minutes}} min {{seconds}} s",
    over: "0 min",
  },
};
export default texts;
