import * as z from "zod";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce, earlierResult } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Participants } from "../app/participant-ports.ts";
import { maxDelegates, type StoredParticipant } from "../domain/participant.ts";
import { countsWrites } from "./counts.ts";
import { askedKey, delegationKey, fairPk, participantKey, participantPrefix } from "./keys.ts";
import { decodeParticipant, encodeParticipant } from "./participant-codec.ts";
import { shiftWrite } from "./shifts.ts";

export const staleParticipant = () => new DomainError("stale", "participant.stale");

/** Most keys that one read takes. */
const batch = 100;

/** Participants as they stand, for jobs and for the timetable. */
export const foundParticipants = (table: Table): Pick<Participants, "find" | "listAll"> => ({
  async find(eventId, participantId) {
    const stored = await table.get(participantKey(eventId, participantId));
    return stored === undefined ? undefined : decodeParticipant(stored);
  },
  listAll: async (eventId) =>
    (await table.queryAll(fairPk(eventId), participantPrefix)).map(decodeParticipant),
});

/** How many of an organization take part, and who ever did: written beside each who comes or leaves. */
function delegationWrite({ id, eventId, organizationId }: StoredParticipant, change: 1 | -1): Write {
  const Key = delegationKey(eventId, organizationId);
  if (change === -1)
    return {
      update: {
        Key,
        UpdateExpression: "ADD participants :change",
        ExpressionAttributeValues: { ":change": change },
      },
    };
  return {
    update: {
      Key,
      UpdateExpression: "SET ids = list_append(if_not_exists(ids, :none), :own) ADD participants :change",
      ConditionExpression: "attribute_not_exists(participants) OR participants < :limit",
      ExpressionAttributeValues: { ":none": [], ":own": [id], ":change": change, ":limit": maxDelegates },
    },
    onConditionFailed: () =>
      new DomainError("conflict", "participant.too_many", { params: { limit: maxDelegates } }),
  };
}

const countWrites = ({ id, eventId }: StoredParticipant, change: 1 | -1): Write[] =>
  countsWrites(eventId, id, { participants: change });

/** A participant's next version, if it still is the one that the change was made from. */
export const participantWrites = (before: StoredParticipant, after: StoredParticipant): Write[] => [
  {
    put: {
      Item: encodeParticipant(after),
      ConditionExpression: "version = :version AND #state = :state",
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: { ":version": before.version, ":state": before.state },
    },
    onConditionFailed: staleParticipant,
  },
  shiftWrite(after.eventId),
  ...(before.state === "in" && after.state === "left"
    ? [delegationWrite(after, -1), ...countWrites(after, -1)]
    : []),
];

/** Participants in the table of this module. */
export function participantTable(table: Table, cursors: Cursors): Participants {
  const { find, listAll } = foundParticipants(table);
  return {
    find,
    listAll,

    async ofOrganization(eventId, organizationId) {
      const delegation = await table.get(delegationKey(eventId, organizationId));
      const ids = z.array(z.string()).parse(delegation?.ids ?? []);
      const found = await Promise.all(ids.map((id) => find(eventId, id)));
      return found.filter((participant) => participant !== undefined);
    },

    page: (eventId, choice, keep, page) =>
      listPage(table, cursors, {
        list: `participants|${eventId}|${choice}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :participant)",
          ExpressionAttributeValues: { ":pk": fairPk(eventId), ":participant": participantPrefix },
          ConsistentRead: true,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: decodeParticipant,
        keep,
      }),

    async asked(eventId, participantIds) {
      const counts = new Map<string, number>();
      for (let from = 0; from < participantIds.length; from += batch) {
        const some = participantIds.slice(from, from + batch);
        const found = await table.getMany(some.map((id) => askedKey(eventId, id)));
        for (const { sk, asked } of found) counts.set(String(sk).split("#")[1] ?? "", Number(asked));
      }
      return counts;
    },

    earlier: (call) => earlierResult(table, call),

    enter: (participant, call) =>
      createOnce(table, call, participant.createdAt, participant.id, [
        { put: { Item: encodeParticipant(participant), ConditionExpression: "attribute_not_exists(pk)" } },
        delegationWrite(participant, 1),
        ...countWrites(participant, 1),
      ]),

    save: (before, after) => table.transact(participantWrites(before, after)),
  };
}
