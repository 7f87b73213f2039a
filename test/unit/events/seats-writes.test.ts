import { expect, it } from "vitest";
import { gateWrites, newGate } from "../../../functions/events/data/gate-writes.ts";
import { changeWrites } from "../../../functions/events/data/pool-writes.ts";
import { gateOf, poolGates } from "../../../functions/events/data/registration-keys.ts";
import type { StoredRegistration } from "../../../functions/events/domain/registration.ts";
import { begun } from "../../../functions/events/domain/registration-moves.ts";
import { handOver } from "../../../functions/events/domain/seats-hand-over.ts";
import { eventWith, opensAt, personId, poolWith } from "../../integration/events/seats-world.ts";

const pool = poolWith("guest", 10);
const event = eventWith(1, [pool]);
const gates = Array.from({ length: poolGates }, (_, i) => ({ ...newGate, joins: i, releases: 2 * i }));
const name = { eventId: event.id, audience: "guest" } as const;

const registered = (serial: number, place: StoredRegistration["place"]): StoredRegistration =>
  begun(
    undefined,
    {
      ...name,
      registrantId: personId(serial),
      name: "人员",
      answers: {},
      files: [],
      walkIn: false,
    },
    { move: "register", at: opensAt },
    { to: place.kind === "seat" ? "confirmed" : "waitlisted", place },
  );
const waiting = (serial: number) => registered(serial, { kind: "wait", rank: 1, since: opensAt });
const seated = (serial: number, number: number) => registered(serial, { kind: "seat", number });

it("a confirmed registration writes two items: itself and its seat", () => {
  const writes = changeWrites({ ...name, moves: [{ after: seated(1, 7) }] });
  expect(writes.map(({ put }) => put?.Item?.sk)).toEqual([`REGISTRATION#${event.id}`, "SEAT#0007"]);
});

it("who joins raises one gate, their own, on the condition that no seat was freed since", () => {
  const writes = gateWrites({ ...name, moves: [{ after: waiting(5) }], gates });
  expect(writes).toHaveLength(1);
  expect(writes[0]?.update).toMatchObject({
    ConditionExpression: "#releases = :was_releases",
    UpdateExpression: "SET #joins = #joins + :by_joins",
    ExpressionAttributeValues: { ":was_releases": 2 * gateOf(personId(5)), ":by_joins": 1 },
  });
});

it("a seat that passes on checks that nobody joined; a seat that is freed says so at every gate", () => {
  const view = { ...name, gates, heads: [], seats: [] };
  const before = seated(1, 3);
  const left = { before, after: { ...before, state: "cancelled", place: { kind: "ended" } } as const };
  const moment = { event, pool, at: opensAt };
  const passed = gateWrites(handOver(view, [{ number: 3, left }], [waiting(2)], moment));
  expect(passed).toHaveLength(poolGates);
  expect(passed.every(({ check }) => check?.ConditionExpression === "#joins = :was_joins")).toBe(true);
  const freed = gateWrites(handOver(view, [{ number: 3, left }], [], moment));
  expect(freed).toHaveLength(poolGates);
  expect(freed.every(({ update }) => update?.UpdateExpression?.includes("#releases + "))).toBe(true);
});

it("everything that changes hands at once fits into one transaction", () => {
  const view = { ...name, gates, heads: [], seats: [] };
  const freed = Array.from({ length: 11 }, (_, i) => {
    const before = { ...seated(i, i + 1), organization: { id: `org-${i}`, name: "", tiers: [], chains: [] } };
    return {
      number: i + 1,
      left: { before, after: { ...before, state: "lapsed", place: { kind: "ended" } } as const },
    };
  });
  const next = Array.from({ length: 11 }, (_, i) => waiting(40 + i));
  const change = handOver(view, freed, next, { event, pool: { ...pool, perOrganization: 2 }, at: opensAt });
  expect(changeWrites(change).length).toBeLessThanOrEqual(100);
});
