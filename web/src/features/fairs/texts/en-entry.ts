import type zh from "./zh-entry.ts";

const texts: typeof zh = {
  joinTitle: "Take part in the meetings",
  joinLead:
    "A participant has one meeting at a time. Enter one for each meeting that your organization can hold at once: one now, others whenever you like.",
  notYet: "The meetings of this fair are not open yet.",
  closed: "The fair is over; nobody can join any more.",
  notVerified: "Your organization can take part once it is verified.",
  toOrganization: "Where the verification stands",
  kind: "No meetings are planned for this kind of organization: {{kind}}.",
  viewer: "You may only look on; an admin or agent of your organization can enter it.",
  editTitle: "Participant",
  editLead:
    "Everybody whom you may meet reads the name, what you seek and what you offer; only the organizers read how to reach you.",
  organization: "On behalf of",
  name: "Participant (a person or a team)",
  nameHint: "For example: Purchasing, Ms Wang",
  seeks: "What you seek",
  seeksHint: "A sentence or two on industry, use and requirements make recommendations better.",
  offers: "What you offer",
  listings: "Published needs and offers of your organization",
  listingsHint: "Ten at most. Others see them, and recommendations go by them.",
  noListings: "Your organization has no public needs or offers yet.",
  away: "When you are not there",
  awayHint:
    "Tick slots in which you cannot meet; the timetable avoids them. Other participants do not see them.",
  awayAll: "Not there at all",
  contactName: "Contact on the day",
  phone: "Phone",
  phoneHint: "For the organizers, on the day.",
  join: "Enter",
  joined: "Entered; you can ask for meetings now",
  save: "Save",
  saved: "Saved",
  savedPublished: "Saved. The timetable is published; the organizers deal with the meetings concerned.",
  leave: "Leave the meetings",
  leaveTitle: "Leave the meetings?",
  leaveText:
    "All requests of this participant are cancelled and the other sides told. Meetings that have their seat are to be cancelled one by one before.",
  stay: "Back",
  gone: "You have left",
};
export default texts;
