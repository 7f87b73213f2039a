import { useQueries } from "@tanstack/react-query";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { call } from "../../../api/call.ts";
import { keyOf } from "../../../api/hooks.ts";

const { getParticipant } = fairsContracts;

/** Slots during which something on the agenda keeps this kind from meetings. */
export const blockedSlots = ({ setup, slots }: Pick<Fair, "setup" | "slots">, kind: string): number[] =>
  slots
    .filter(({ startsAt, endsAt }) =>
      setup.blocks.some(
        (block) =>
          block.startsAt < endsAt &&
          startsAt < block.endsAt &&
          (block.kinds.length === 0 || block.kinds.some((one) => one === kind)),
      ),
    )
    .map(({ number }) => number);

/** When these participants are not there: what they entered, and what the agenda keeps them from. */
export function useAway(fair: Fair, participantIds: readonly string[]) {
  const { eventId } = fair;
  const asked = useQueries({
    queries: participantIds.map((participantId) => {
      const path = { eventId, participantId };
      return {
        queryKey: keyOf(getParticipant, { path }),
        queryFn: ({ signal }: { signal: AbortSignal }) => call(getParticipant, { path }, { signal }),
      };
    }),
  });
  return new Map(
    asked.flatMap(({ data }) =>
      data === undefined
        ? []
        : [[data.id, new Set([...data.away, ...blockedSlots(fair, data.kind)])] as const],
    ),
  );
}
