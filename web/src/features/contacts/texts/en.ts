import ask from "./en-ask.ts";
import ledger from "./en-ledger.ts";
import overview from "./en-overview.ts";
import page from "./en-page.ts";
import talks from "./en-talks.ts";
import type zh from "./zh.ts";

const texts: typeof zh = {
  ask,
  ledger,
  overview,
  page,
  talks,
  title: "My contacts",
  state: {
    requested: "Waiting for an answer",
    accepted: "In contact",
    declined: "Declined",
    withdrawn: "Withdrawn",
    closed: "Ended",
    expired: "Expired",
  },
  reason: {
    "not-suitable": "Not suitable",
    terms: "Terms do not fit",
    "no-capacity": "No capacity now",
    "other-partner": "Another partner already",
    "not-now": "Later perhaps",
    cooperating: "We cooperate now",
    "no-agreement": "No agreement",
    "no-answer": "No answer from them",
    "need-gone": "The need is gone",
    other: "Another reason",
  },
  list: {
    lead: "Contact data are exchanged only when both sides agree. What waits for you comes first.",
    filterState: "Filter by state",
    allStates: "All states",
    side: "Our side",
    sides: { all: "All", need: "With a need", offer: "With an offer" },
    answer: "Waits for your answer until {{at}}",
    confirm: "{{n}} outcomes wait for your confirmation",
    waitingTitle: "Contacts that wait for you",
    seeAll: "See all",
    reached: "Reached: {{stage}}",
    asked: "Asked for on {{day}}",
    item: { need: "Need", offer: "Offer" },
    empty: "No contacts yet",
    emptyText:
      "Ask for contact in the matches of a need or an offer, or on a public page that interests you.",
    noneOfChoice: "Nothing fits this choice.",
    toNeeds: "My needs",
    toOffers: "My offers",
    noOrganization: "You do not belong to an organization yet.",
  },
};
export default texts;
