import type { RegistrationRow } from "../../../../../shared/contracts/registrations.ts";

/** The rows of these ids, as they are shown now or were when they were chosen: not everything chosen is shown. */
export function chosenBy(
  ids: ReadonlySet<unknown>,
  shown: readonly RegistrationRow[],
  before: readonly RegistrationRow[],
): RegistrationRow[] {
  const known = new Map([...before, ...shown].map((row) => [row.registrantId, row]));
  return [...known.values()].filter(({ registrantId }) => ids.has(registrantId));
}
