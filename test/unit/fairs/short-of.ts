import fc from "fast-check";
import type { StoredParticipant } from "../../../functions/fairs/domain/participant.ts";
import type { Priority } from "../../../shared/contracts/meeting-requests-content.ts";
import {
  type Gathering,
  gatherings,
  participantWith,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";

/** Of six people everybody wants to meet everybody of the other kind: nine requests. */
const everybody = fc.record({
  slots: fc.integer({ min: 2, max: 4 }),
  priorities: fc.array(fc.constantFrom<Priority>(1, 2, 3), { minLength: 9, maxLength: 9 }),
});
type Drawn = typeof everybody extends fc.Arbitrary<infer T> ? T : never;

function crowdOf(
  { slots, priorities }: Drawn,
  shape: { readonly tables: number; readonly meetingsEach?: number },
  awayOf: (participant: StoredParticipant) => number[] = () => [],
): Gathering {
  const participants = [1, 2, 3, 4, 5, 6].map((serial) => {
    const one = participantWith(serial);
    return { ...one, away: awayOf(one) };
  });
  const pairs = [0, 2, 4].flatMap((one) => [1, 3, 5].map((other) => [one, other] as const));
  const { tables, meetingsEach = 20 } = shape;
  return {
    setup: setupWith({ slots, tables, also: { meetingsEach } }),
    participants,
    requests: pairs.flatMap(([one, other], index) => {
      const pair = [participants[one], participants[other]] as const;
      if (pair[0] === undefined || pair[1] === undefined) return [];
      const asks = [{ participantId: pair[0].id, priority: priorities[index] ?? 1, at: "", counted: true }];
      return [requestWith(index + 1, [pair[0], pair[1]], { asks })];
    }),
  };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Fairs that are short of one thing each: tables, meetings that somebody may have, people, time together. */
export const shortOf: fc.Arbitrary<Gathering> = fc.oneof(
  gatherings,
  everybody.map((drawn) => crowdOf(drawn, { tables: 1 })),
  everybody.map((drawn) => crowdOf(drawn, { tables: 9, meetingsEach: 1 })),
  // Who has three partners and two slots meets two of them.
  everybody.map((drawn) => crowdOf({ ...drawn, slots: 2 }, { tables: 9 })),
  everybody.map((drawn) =>
    crowdOf(drawn, { tables: 9 }, ({ id }) => (id === participantWith(1).id ? range(drawn.slots) : [])),
  ),
  // One kind comes for the first slot, the other for all others.
  everybody.map((drawn) =>
    crowdOf(drawn, { tables: 9 }, ({ kind }) => (kind === "enterprise" ? range(drawn.slots).slice(1) : [1])),
  ),
);
