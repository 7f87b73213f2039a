import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { useRead } from "../../../api/hooks.ts";
import { useMeetingWords } from "./use-meeting-words.ts";
import { useVersion, type WholeVersion } from "./use-versions.ts";

/** A version beside the published one; nothing to compare where none is, or where it is the same. */
export function useComparison(fair: Fair, whole: WholeVersion) {
  const { eventId, published } = fair;
  const { number } = whole.version;
  const compares = published !== undefined && published.version !== number;
  const with_ = published?.version ?? number;
  const comparison = useRead(
    timetablesContracts.compareTimetables,
    { path: { eventId, number }, query: { with: with_ } },
    { enabled: compares },
  );
  const before = useVersion(eventId, compares ? with_ : 0);
  const changed = comparison.data;
  const words = useMeetingWords({
    eventId,
    version: whole,
    others: changed === undefined ? [] : [...changed.lost],
  });
  return { compares, comparison, before, words };
}
