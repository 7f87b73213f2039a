import type { PublicNotice } from "../../../../shared/contracts/awards.ts";

/** Where a public notice stands now: one that was read some time ago may be over, and an objection freezes it. */
export function noticeStateNow(
  { state, until, objections }: Pick<PublicNotice, "state" | "until" | "objections">,
  now: string,
): PublicNotice["state"] | "frozen" {
  if (state === "confirmed" || state === "cancelled") return state;
  if (objections.pending > 0) return "frozen";
  return now < until ? "running" : "over";
}

/** Objections are taken until the notice ends, also while another one is being decided. */
export const takesObjections = (
  { state, until }: Pick<PublicNotice, "state" | "until">,
  now: string,
): boolean => state === "running" && now < until;
