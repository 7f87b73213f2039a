import type zh from "./zh-page.ts";

const page: typeof zh = {
  back: "Back to my contacts",
  backOverview: "Back to the overview",
  with: "Contact with {{name}}",
  between: "Contact of {{need}} and {{offer}}",
  sides: { need: "Need", offer: "Offer" },
  mine: "ours",
  asked: "Asked for on {{day}} by: {{side}}",
  next: {
    requested: {
      asker:
        "Sent; the other side has not answered yet. Without an answer it expires on {{at}}. You can withdraw it at any time.",
      asked:
        "The other side would like to get in contact. Please answer before {{at}}. Contact data are shown only after you accept.",
      reader: "Waiting for an answer; it expires on {{at}}.",
    },
    accepted:
      "Both sides agreed: get in touch directly. Note talks and outcomes below, so that both can follow.",
    acceptedReader: "Both sides agreed and are in contact.",
    declined: "The other side declined; no contact data were given to anybody.",
    declinedByMe: "You declined; no contact data were given to anybody.",
    declinedReader: "Declined; no contact data were exchanged.",
    withdrawn: "The asking side withdrew; no contact data were given to anybody.",
    expired: "Nobody answered within 14 days, so it expired; it can be asked for again.",
    closed: "The contact has ended. Payments of its contracts can still be recorded.",
  },
  reason: "Reason: {{reason}}",
  readOnly: "Staff see the progress and the outcomes, not contact data, messages or talks.",
  viewerOnly: "You are a viewer here: you may read.",
  message: "Message",
  cards: {
    title: "Contact data",
    before: "Both sides see each other's contact data once the request is accepted.",
    mine: "Our contact (shown once accepted)",
    mineShared: "Our contact (the other side sees it)",
    theirs: "Their contact",
    call: "Call",
    mail: "Write a mail",
    never: "No contact data were exchanged.",
    again: "Ask again",
  },
  history: "Record",
  log: {
    request: "Asked for contact",
    accept: "Accepted",
    decline: "Declined",
    withdraw: "Withdrawn",
    close: "Ended",
    record: "Recorded: {{stage}}",
    confirm: "Confirmed: {{stage}}",
    dispute: "Disputed: {{stage}}",
    "withdraw-outcome": "Withdrew the record: {{stage}}",
  },
};
export default page;
