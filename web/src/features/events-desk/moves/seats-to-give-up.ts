import type { PoolCounts } from "../../../../../shared/contracts/events-content.ts";
import type { RegistrationRow } from "../../../../../shared/contracts/registrations.ts";

/** How many people would lose their seats if the pool had so many; nobody while they fit. */
export const tooMany = ({ capacity, free }: PoolCounts, wanted: number): number =>
  Math.max(0, capacity - free - wanted);

/** May this person's seat be taken back? Who is in the room already keeps it. */
export const displaceable = ({ state }: Pick<RegistrationRow, "state">): boolean =>
  state === "confirmed" || state === "offered";

/** Who registered last, as a proposal. */
export const latest = (rows: readonly RegistrationRow[], n: number): string[] =>
  [...rows]
    .sort((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1))
    .slice(0, n)
    .map(({ registrantId }) => registrantId);
