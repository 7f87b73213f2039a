import type zh from "./zh-fairs.ts";

const texts: typeof zh = {
  fairPhase: {
    draft: "Draft",
    announced: "Requests not open yet",
    requesting: "Requests open",
    arranging: "Being arranged",
    published: "Timetable published",
    running: "Meetings going on",
    finished: "Finished",
    reported: "Reported",
    cancelled: "Cancelled",
  },
  requestState: {
    pending: "Awaiting an answer",
    countered: "Session to be confirmed",
    accepted: "Accepted",
    declined: "Declined",
    withdrawn: "Withdrawn",
    expired: "Not answered in time",
  },
  meetingPriority: { "1": "Would like to", "2": "Important", "3": "Most important" },
  declineCode: {
    "not-suitable": "Need and offer do not fit",
    "no-time": "No time",
    "other-partner": "Has another partner",
    "known-already": "They know each other",
    other: "Other",
  },
  meetingResult: {
    none: "Nothing so far",
    "follow-up": "To be followed up",
    intent: "Intent",
    agreement: "Agreement",
    contract: "Contract",
  },
};
export default texts;
