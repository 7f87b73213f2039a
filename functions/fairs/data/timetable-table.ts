import type { PlainWrite, Table } from "../../../shared/dynamo/table.ts";
import type { Timetables } from "../app/timetable-ports.ts";
import { atKey, meetingKey, meetingPrefix, tableAtKey, timetablePk } from "./keys.ts";
import { decodeMeeting, encodeMeetings } from "./timetable-codec.ts";
import { changeWrites } from "./timetable-writes.ts";

/** Written between two looks at whether to go on. */
const part = 500;

/** What the key begins with that ends in this number. */
const withoutLast = ({ sk }: { readonly sk: string }): string => sk.slice(0, sk.lastIndexOf("#") + 1);
const dayPrefix = (participantId: string): string => withoutLast(atKey("", 0, participantId, 0));
const slotPrefix = (slot: number): string => withoutLast(tableAtKey("", 0, slot, 0));

/** The meetings of versions and their guards in the table of this module. */
export function timetableTable(table: Table): Timetables {
  return {
    meetings: async ({ eventId, number }) =>
      (await table.queryAll(timetablePk(eventId, number), meetingPrefix)).map(decodeMeeting),

    async find({ eventId, number }, requestId) {
      const stored = await table.get(meetingKey(eventId, number, requestId));
      return stored === undefined ? undefined : decodeMeeting(stored);
    },

    ofParticipant: async ({ eventId, number }, participantId) =>
      (await table.queryAll(timetablePk(eventId, number), dayPrefix(participantId))).map(decodeMeeting),

    at: async ({ eventId, number }, slot) =>
      (await table.queryAll(timetablePk(eventId, number), slotPrefix(slot))).map(decodeMeeting),

    async write(id, meetings, goOn) {
      // A run that died in the middle may have left something.
      const left = await table.queryAll(timetablePk(id.eventId, id.number));
      const writes: PlainWrite[][] = [
        left.map(({ pk, sk }) => ({ remove: { pk: String(pk), sk: String(sk) } })),
        encodeMeetings(id, meetings).map((put) => ({ put })),
      ];
      for (const pass of writes) {
        for (let from = 0; from < pass.length; from += part) {
          if (!(await goOn())) return false;
          await table.writeMany(pass.slice(from, from + part));
        }
      }
      return goOn();
    },

    change: (id, changes, limitOf, alongside) =>
      table.transact(changeWrites(id, changes, limitOf, alongside)),
  };
}
