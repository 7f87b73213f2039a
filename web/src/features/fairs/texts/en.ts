import agenda from "./en-agenda.ts";
import entry from "./en-entry.ts";
import people from "./en-people.ts";
import requests from "./en-requests.ts";
import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "My meetings",
  list: {
    lead: "One-to-one meetings at fairs: enter, ask whom you want to meet, and take your table when the timetable is there.",
    ahead: "Coming fairs",
    past: "Past fairs (record what came of your meetings)",
    none: "No fair is coming up",
    noneText: "New fairs appear here and in the list of events.",
    browse: "Browse events",
    notHeld: "No one-to-one meetings are held at this event.",
    join: "Take part",
    takePart: "Participants: {{names}}",
  },
  tabs: { label: "Meetings", people: "People", requests: "Requests", agenda: "Agenda", entry: "Entry" },
  as: "Participant",
  asNew: "Add a participant",
  toEvent: "About the event",
  left: "This participant has left the meetings.",
  cancelled: "The meetings are cancelled.",
  reason: "Reason: {{reason}}",
  noOrganization: "Register your organization first",
  noOrganizationText:
    "One takes part in meetings on behalf of an organization. Register it; once it is verified you can enter.",
  register: "Register an organization",
  entry,
  people,
  requests,
  agenda,
};
export default texts;
