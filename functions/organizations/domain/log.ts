import type { LogEntry } from "../../../shared/contracts/common.ts";
import type { Actor } from "../../../shared/identity/actor.ts";

/** What events about a decision must carry, beside the decision itself; ids and dates only. */
export interface LogFacts {
  readonly personId?: string | undefined;
  readonly successorId?: string | undefined;
  readonly qualificationType?: string | undefined;
  readonly validTo?: string | undefined;
  readonly daysLeft?: number | undefined;
}

/** One entry of an organization's decision log; `id` is the id of the event that it stands for. */
export interface LogLine extends LogEntry {
  readonly id: string;
  readonly facts?: LogFacts;
}

/** Who did it, in which capacity. */
export const by = (actor: Pick<Actor, "personId" | "name">, capacity: string): LogEntry["by"] => ({
  personId: actor.personId,
  name: actor.name,
  capacity,
});

/** What the platform does by itself. */
export const byPlatform: LogEntry["by"] = { personId: "system", name: "Duijie", capacity: "system" };
