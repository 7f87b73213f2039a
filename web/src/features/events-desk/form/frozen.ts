import type { EventContent, ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import type { Step } from "./steps.ts";

/** What people registered by: of a published event it changes by operations of its own, or not at all. */
const frozenFields = [
  "startsAt",
  "endsAt",
  "registrationOpensAt",
  "registrationClosesAt",
  "waitlistUntil",
  "holdMinutes",
  "questions",
  "pools",
] as const satisfies readonly (keyof EventContent)[];

const frozenSteps: ReadonlySet<Step> = new Set(["times", "pools", "questions"]);

export const isFrozen = (event: Pick<ProgrammeEvent, "state"> | undefined): boolean =>
  event !== undefined && event.state !== "draft";

export const isFrozenStep = (event: Pick<ProgrammeEvent, "state"> | undefined, step: Step): boolean =>
  isFrozen(event) && frozenSteps.has(step);

/** What is sent for an event: of a published one, what is frozen goes back exactly as it came. */
export function withFrozen(
  content: Readonly<Record<string, unknown>>,
  event: Pick<ProgrammeEvent, "state" | "content"> | undefined,
): Record<string, unknown> {
  if (event === undefined || !isFrozen(event)) return { ...content };
  const { content: known } = event;
  const kept = Object.fromEntries(
    frozenFields.filter((field) => known[field] !== undefined).map((field) => [field, known[field]]),
  );
  const words = Object.entries(content).filter(
    ([field]) => !(frozenFields as readonly string[]).includes(field),
  );
  return { ...Object.fromEntries(words), ...kept };
}
