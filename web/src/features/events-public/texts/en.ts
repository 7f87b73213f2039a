import page from "./en-page.ts";
import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "Events",
  lead: "Matchmaking fairs, roadshows, launches, forums and trainings: see when, choose one, register online.",
  description:
    "Times, places and registration of the city's matchmaking fairs, roadshows, launches, forums, exhibitions and trainings.",
  views: { label: "View", list: "List", month: "Calendar" },
  filters: {
    toggle: "Filters",
    active: "Filters ({{count}} chosen)",
    kind: "Kind of event",
    unit: "Office that holds it",
    chain: "Industry chain",
    any: "Any",
    clear: "Clear filters",
  },
  list: {
    upcoming: "Coming up",
    shown: "{{count}} events shown",
    more: "Load more",
    loadingMore: "Loading…",
    none: "No public events for now",
    noneText: "Have a look at the calendar or at past events; new ones will be listed here.",
    noneFiltered: "No events match",
    noneFilteredText: "Try another kind or chain, or clear the filters.",
    past: "Past events",
    pastShow: "Show past events",
    pastMore: "Earlier events",
    pastNone: "There were no events in this time.",
    pastEnd: "There are no earlier events.",
  },
  postponedFrom: "Was to be {{when}}; the new time will be announced",
  card: {
    free: "{{free}} seats left",
    full: "Full",
    online: "Online",
  },
  countdown: {
    days: "{{days}} d {{hours}} h",
    hours: "{{hours}} h {{minutes}} min",
    minutes: "{{minutes}} min {{seconds}} s",
    over: "a moment",
    opens: "Registration opens in {{time}}",
    closes: "Registration closes in {{time}}",
    starts: "Starts in {{time}}",
    ends: "Ends in {{time}}",
  },
  month: {
    caption: "Events in {{title}}",
    previous: "Previous month",
    next: "Next month",
    today: "This month",
    none: "No public events in this month.",
    count: "{{count}} events",
    cancelled: "Cancelled",
    postponed: "Postponed",
  },
  weekday: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
  page,
};
export default texts;
