import fc from "fast-check";
import type { StoredFair } from "../../functions/fairs/domain/fair.ts";
import type { StoredParticipant } from "../../functions/fairs/domain/participant.ts";
import { type StoredRequest, sideOf } from "../../functions/fairs/domain/request.ts";
import type { FairSetup } from "../../shared/contracts/fairs-content.ts";

/** Fairs to make timetables of: any day in 2026, buyers and sellers, requests in all states. */

export const eventId = "act_00000000000000000000000001";
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const idOf = (prefix: string, serial: number): string =>
  `${prefix}_${String(serial).padStart(25, "0")}${crockford.charAt(serial % 32)}`;
export const participantId = (serial: number): string => idOf("ptc", serial);
export const organizationId = (serial: number): string => idOf("org", serial);
export const requestId = (serial: number): string => idOf("mrq", serial);

const at = "2026-03-01T00:00:00.000Z";

/** Slots of twenty minutes from nine o'clock; the last `afternoon` ones from half past two. */
export function setupWith(shape: {
  readonly slots: number;
  readonly afternoon?: number;
  readonly tables: number;
  readonly also?: Partial<FairSetup>;
}): FairSetup {
  const { slots, afternoon = 0, tables, also = {} } = shape;
  const session = (name: string, begin: string, count: number) => ({
    name,
    startsAt: begin,
    endsAt: new Date(Date.parse(begin) + (count * 25 - 5) * 60_000).toISOString(),
  });
  const morning = slots - afternoon;
  return {
    sessions: [
      ...(morning > 0 ? [session("上午", "2026-03-20T01:00:00.000Z", morning)] : []),
      ...(afternoon > 0 ? [session("下午", "2026-03-20T06:30:00.000Z", afternoon)] : []),
    ],
    slotMinutes: 20,
    pauseMinutes: 5,
    blocks: [],
    tables: Array.from({ length: tables }, (_, index) => ({ name: `${index + 1}` })),
    meets: [{ one: "enterprise", other: "university" }],
    sameChainOnly: false,
    requestsEach: 20,
    meetingsEach: 20,
    limits: [],
    requestsOpenAt: "2026-03-02T01:00:00.000Z",
    requestsCloseAt: "2026-03-16T09:00:00.000Z",
    publishAt: "2026-03-18T09:00:00.000Z",
    repairReach: 6,
    ...also,
  };
}

export const fairWith = (setup: FairSetup, also: Partial<StoredFair> = {}): StoredFair => ({
  eventId,
  title: "新能源供需对接会",
  unitCode: "330402",
  state: "open",
  setup,
  openedAt: at,
  createdAt: at,
  updatedAt: at,
  version: 1,
  ...also,
});

/** Odd ones are enterprises, even ones universities: any two of different kinds may meet. */
export const participantWith = (
  serial: number,
  also: Partial<StoredParticipant> = {},
): StoredParticipant => ({
  id: participantId(serial),
  eventId,
  organizationId: organizationId(serial),
  organizationName: `单位${serial}`,
  kind: serial % 2 === 1 ? "enterprise" : "university",
  unitCode: "330402",
  chains: [],
  tiers: [],
  name: "王工",
  listings: [],
  away: [],
  contact: { name: "王工", phone: "13800000000" },
  state: "in",
  createdAt: at,
  updatedAt: at,
  version: 1,
  ...also,
});

export const requestWith = (
  serial: number,
  [from, to]: readonly [StoredParticipant, StoredParticipant],
  also: Partial<StoredRequest> = {},
): StoredRequest => ({
  id: requestId(serial),
  eventId,
  from: sideOf(from),
  to: sideOf(to),
  asks: [{ participantId: from.id, priority: 2, at, counted: true }],
  state: "accepted",
  accounts: [],
  history: [],
  createdAt: at,
  updatedAt: at,
  version: 1,
  ...also,
});

/** Everything that a timetable is made of. */
export interface Gathering {
  readonly setup: FairSetup;
  readonly participants: readonly StoredParticipant[];
  readonly requests: readonly StoredRequest[];
}

const rarely = <T>(value: fc.Arbitrary<T>, often = 6): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: often }, { arbitrary: value, weight: 1 });

/** Small fairs with everything in them that can be in the way: absences, limits, hosts, sessions, bans, who left. */
export const gatherings: fc.Arbitrary<Gathering> = fc
  .record({
    people: fc.integer({ min: 2, max: 7 }),
    slots: fc.integer({ min: 2, max: 5 }),
    tables: fc.integer({ min: 1, max: 3 }),
    most: fc.integer({ min: 1, max: 5 }),
    host: rarely(fc.integer({ min: 1, max: 7 }), 2),
    blocked: rarely(fc.constantFrom("enterprise" as const, "university" as const), 3),
  })
  .chain(({ people, slots, tables, most, host, blocked }) => {
    const participant = fc.record({
      away: fc.subarray(
        Array.from({ length: slots }, (_, index) => index + 1),
        { maxLength: 2 },
      ),
      left: rarely(fc.constant(true), 12),
    });
    const request = fc.record({
      enterprise: fc.nat({ max: Math.ceil(people / 2) - 1 }).map((place) => 2 * place + 1),
      university: fc.nat({ max: Math.floor(people / 2) - 1 }).map((place) => 2 * place + 2),
      asksFirst: fc.boolean(),
      priorities: fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), {
        minLength: 1,
        maxLength: 2,
      }),
      state: fc.constantFrom("accepted", "accepted", "accepted", "pending", "declined", "withdrawn"),
      session: rarely(fc.constantFrom(1, 2)),
      rule: rarely(fc.constantFrom("must" as const, "banned" as const), 10),
    });
    return fc
      .record({
        participants: fc.array(participant, { minLength: people, maxLength: people }),
        requests: fc.uniqueArray(request, {
          maxLength: 12,
          selector: ({ enterprise, university }) => `${enterprise} ${university}`,
        }),
      })
      .map((drawn): Gathering => {
        const setup = setupWith({
          slots,
          afternoon: Math.floor(slots / 2),
          tables,
          also: {
            meetingsEach: most,
            blocks:
              blocked === undefined
                ? []
                : [
                    {
                      title: "致辞",
                      startsAt: "2026-03-20T01:00:00.000Z",
                      endsAt: "2026-03-20T01:10:00.000Z",
                      kinds: [blocked],
                    },
                  ],
          },
        });
        if (host !== undefined && host <= people) setup.tables[0] = { name: "1", host: organizationId(host) };
        const participants = drawn.participants.map(({ away, left }, index) =>
          participantWith(index + 1, { away, state: left ? "left" : "in" }),
        );
        const requests = drawn.requests.flatMap(
          (
            { enterprise, university, asksFirst, priorities, state, session, rule },
            index,
          ): StoredRequest[] => {
            const pair = [participants[enterprise - 1], participants[university - 1]] as const;
            const [one, other] = asksFirst ? pair : [pair[1], pair[0]];
            if (one === undefined || other === undefined) return [];
            const asks = priorities.map((priority, side) => ({
              participantId: side === 0 ? one.id : other.id,
              priority,
              at,
              counted: true,
            }));
            return [
              requestWith(index + 1, [one, other], {
                asks,
                state: state as StoredRequest["state"],
                session,
                rule,
              }),
            ];
          },
        );
        return { setup, participants, requests };
      });
  });
