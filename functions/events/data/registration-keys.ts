import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { ItemKey } from "../../../shared/dynamo/table.ts";
import type { Row, StoredRegistration } from "../domain/registration.ts";

/** Keys of registrations, of their places and of the gates; docs/adr/0008-seats.md says why they are cut like this. */

export const registrationPrefix = "REGISTRATION#";
export const registrationKey = (eventId: string, registrantId: string): ItemKey => ({
  pk: `PERSON#${registrantId}`,
  sk: `${registrationPrefix}${eventId}`,
});

const seatsInShard = 100;
const seatPrefix = "SEAT#";
export const seatPk = (eventId: string, audience: Audience, shard: number): string =>
  `SEATS#${eventId}#${audience}#${shard}`;
export const shardOfSeat = (number: number): number => Math.floor((number - 1) / seatsInShard);
export const seatKey = (eventId: string, audience: Audience, number: number): ItemKey => ({
  pk: seatPk(eventId, audience, shardOfSeat(number)),
  sk: `${seatPrefix}${String(number).padStart(4, "0")}`,
});
export const seatNumber = (sk: string): number => Number(sk.slice(seatPrefix.length));

/** Everything else of a pool lies in so many partitions, by who registers. */
export const poolShards = 16;
/**
 * So many gates a pool has, two in each partition of its waitlist. Two transactions that meet at one item cost both of
 * them another try, so a rush of waiters needs more gates than partitions (`npm run bench:partitions`).
 */
export const poolGates = 32;
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The gate that this registrant joins through; ids are random, and this is their last digit of 32. */
export const gateOf = (registrantId: string): number => crockford.indexOf(registrantId.slice(-1));
export const shardOf = (registrantId: string): number => gateOf(registrantId) % poolShards;

export type PlaceList = "WAIT" | "PENDING" | "ENDED";
export const placePk = (list: PlaceList, eventId: string, audience: Audience, shard: number): string =>
  `${list}#${eventId}#${audience}#${shard}`;

/** Gates sort before whoever waits, so that one query reads the gates first and then the heads. */
export const gatePrefix = "GATE#";
export const gatesInShard = poolGates / poolShards;
export const waitPrefix = "W#";
export const gateKey = (eventId: string, audience: Audience, gate: number): ItemKey => ({
  pk: placePk("WAIT", eventId, audience, gate % poolShards),
  sk: `${gatePrefix}${Math.floor(gate / poolShards)}`,
});

/** Where the row of this registration is. */
export function placeKey(registration: Pick<StoredRegistration, "place" | keyof Row>): ItemKey {
  const { eventId, audience, registrantId, place } = registration;
  const shard = shardOf(registrantId);
  switch (place.kind) {
    case "seat":
      return seatKey(eventId, audience, place.number);
    case "wait":
      return {
        pk: placePk("WAIT", eventId, audience, shard),
        sk: `${waitPrefix}${place.rank}#${place.since}#${registrantId}`,
      };
    case "pending":
      return { pk: placePk("PENDING", eventId, audience, shard), sk: `${place.since}#${registrantId}` };
    case "ended":
      return { pk: placePk("ENDED", eventId, audience, shard), sk: registrantId };
  }
}

/** A partition for each organization: a head-count is contended by its own people alone. */
export const headsKey = (eventId: string, audience: Audience, organizationId: string): ItemKey => ({
  pk: `HEADS#${eventId}#${organizationId}`,
  sk: audience,
});
