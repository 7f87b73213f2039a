import type { StoredItem, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { Overtaken } from "../app/registration-ports.ts";
import { hasEnded, type StoredRegistration } from "../domain/registration.ts";
import type { Move, PoolChange } from "../domain/seats.ts";
import { gateWrites } from "./gate-writes.ts";
import { decodeRegistration, encodePlace, encodeRegistration } from "./registration-codec.ts";
import { headsKey, placeKey, seatKey } from "./registration-keys.ts";

/** A change of a pool as the writes of one transaction. What matters most to its caller is asked first. */

/** The registration itself, if it still is what it was. */
export function registrationWrite({ before, after }: Move): Write {
  return {
    put: {
      Item: encodeRegistration(after),
      ...(before === undefined
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "version = :version",
            ExpressionAttributeValues: { ":version": before.version },
          }),
    },
    onConditionFailed: (found) =>
      new Overtaken("registration", found === undefined ? undefined : decodeRegistration(found)),
  };
}

const overtaken = (what: "seat" | "place") => () => new Overtaken(what);

/** On the list it is found again only by its key, so leaving and coming are two writes, unless they meet. */
function listWrites({ before, after }: Move): Write[] {
  const leaves = before !== undefined && before.place.kind !== "seat" ? placeKey(before) : undefined;
  const comes = after.place.kind === "seat" ? undefined : encodePlace(after);
  const writes: Write[] = [];
  if (leaves !== undefined && !(comes?.pk === leaves.pk && comes.sk === leaves.sk))
    writes.push({
      remove: { Key: leaves, ConditionExpression: "attribute_exists(pk)" },
      onConditionFailed: overtaken("place"),
    });
  if (comes !== undefined) writes.push({ put: { Item: comes } });
  return writes;
}

interface Passing {
  leaves?: StoredRegistration;
  comes?: StoredRegistration;
}

/** Who leaves and who gets each of the seats that a change touches. */
function seatsOf({ moves }: PoolChange): Map<number, Passing> {
  const seats = new Map<number, Passing>();
  const at = (number: number): Passing => {
    const passing = seats.get(number) ?? {};
    seats.set(number, passing);
    return passing;
  };
  for (const { before, after } of moves) {
    if (before?.place.kind === "seat") at(before.place.number).leaves = before;
    if (after.place.kind === "seat") at(after.place.number).comes = after;
  }
  return seats;
}

const free = "attribute_exists(pk) AND attribute_not_exists(registrantId)";

function seatWrites(change: PoolChange): Write[] {
  const { eventId, audience, resize = { added: [], removed: [] } } = change;
  const passing = seatsOf(change);
  const numbers = new Set([...passing.keys(), ...resize.added, ...resize.removed]);
  return [...numbers].map((number): Write => {
    const { leaves, comes } = passing.get(number) ?? {};
    const condition = resize.added.includes(number)
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : leaves === undefined
        ? { ConditionExpression: free }
        : {
            ConditionExpression: "registrantId = :leaves",
            ExpressionAttributeValues: { ":leaves": leaves.registrantId },
          };
    const key = seatKey(eventId, audience, number);
    const onConditionFailed = overtaken("seat");
    if (resize.removed.includes(number)) return { remove: { Key: key, ...condition }, onConditionFailed };
    const item: StoredItem = comes === undefined ? { ...key } : encodePlace(comes);
    return { put: { Item: item, ...condition }, onConditionFailed };
  });
}

/** Who counts for the organization: everybody whose registration has not ended. */
const countsFor = (registration: StoredRegistration | undefined): string | undefined =>
  registration === undefined || hasEnded(registration.state) ? undefined : registration.organization?.id;

function headWrites({ eventId, audience, moves, perOrganization }: PoolChange): Write[] {
  if (perOrganization === undefined) return [];
  const differences = new Map<string, number>();
  const count = (organizationId: string | undefined, by: number) => {
    if (organizationId !== undefined)
      differences.set(organizationId, (differences.get(organizationId) ?? 0) + by);
  };
  for (const { before, after } of moves) {
    count(countsFor(before), -1);
    count(countsFor(after), 1);
  }
  return [...differences]
    .filter(([, by]) => by !== 0)
    .map(
      ([organizationId, by]): Write => ({
        update: {
          Key: headsKey(eventId, audience, organizationId),
          UpdateExpression: "ADD heads :by",
          ...(by < 0
            ? { ExpressionAttributeValues: { ":by": by } }
            : {
                ConditionExpression: "attribute_not_exists(heads) OR heads <= :room",
                ExpressionAttributeValues: { ":by": by, ":room": perOrganization - by },
              }),
        },
        onConditionFailed: () =>
          new DomainError("conflict", "registration.organization_full", {
            params: { limit: perOrganization },
          }),
      }),
    );
}

export const changeWrites = (change: PoolChange): Write[] => [
  ...change.moves.map(registrationWrite),
  ...headWrites(change),
  ...seatWrites(change),
  ...change.moves.flatMap(listWrites),
  ...gateWrites(change),
];
