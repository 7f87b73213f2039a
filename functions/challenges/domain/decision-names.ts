import type { ChallengeAction } from "./challenge-change.ts";

/** What an action is called once it is done: on the decision record, and to those who are told. */
const doneNames: Readonly<Partial<Record<ChallengeAction, string>>> = {
  submit: "submitted",
  "take-back": "taken-back",
  return: "returned",
  reject: "rejected",
  recommend: "recommended",
  demonstrate: "demonstrated",
  divert: "diverted",
  publish: "published",
  correct: "corrected",
  extend: "extended",
  withdraw: "withdrawn",
  fail: "failed",
  relist: "relisted",
  open: "opened",
  review: "in-review",
  conclude: "concluded",
  award: "awarded",
  "review-again": "sent-back-to-review",
  cancel: "cancelled",
  confirm: "confirmed",
};

export const doneName = (action: ChallengeAction): string => doneNames[action] ?? action;
