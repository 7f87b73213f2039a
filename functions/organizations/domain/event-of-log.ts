import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { LogLine } from "./log.ts";

/** Decisions that other modules may have to follow. */
const changes = new Set([
  "submit",
  "verify",
  "reject",
  "suspend",
  "reinstate",
  "edit",
  "licence",
  "qualify",
  "disqualify",
]);

/** The event that a log line stands for; undefined when it concerns nobody outside. */
export function eventOfLog(organizationId: string, line: LogLine): DuijieEvent | undefined {
  const { id, at, action, facts = {} } = line;
  const base = { id, at, organizationId };
  if (changes.has(action)) {
    const reason = line.reason === undefined ? {} : { reason: line.reason };
    return { ...base, type: "organization.changed", action, ...reason };
  }
  const { personId, successorId, qualificationType, validTo, daysLeft } = facts;
  if ((action === "leave" || action === "remove-member") && personId && successorId)
    return { ...base, type: "organization.member-left", personId, successorId };
  if (action === "remind" && qualificationType && validTo && daysLeft !== undefined)
    return { ...base, type: "organization.qualification-expiring", qualificationType, validTo, daysLeft };
  return undefined;
}
