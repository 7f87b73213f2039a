import type { Meeting } from "../../../shared/contracts/timetables-content.ts";
import type { StoredRequest } from "./request.ts";

/** Whether a meeting was held, as both sides tell it: one is enough, and two who contradict each other leave it open. */
export function standingOf({ accounts }: Pick<StoredRequest, "accounts">): Meeting["standing"] {
  if (accounts.length === 0) return "planned";
  if (accounts.every(({ held }) => held)) return "held";
  return accounts.some(({ held }) => held) ? "disputed" : "missed";
}
