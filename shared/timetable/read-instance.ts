import type { Instance, Meeting, TableAt } from "./instance.ts";

/** What is wrong with a file, in words for whoever wrote it. */
export class InstanceError extends Error {
  override readonly name = "InstanceError";
}

type Fields = Readonly<Record<string, unknown>>;

/** An instance from JSON, with everything checked that the searches rely on. */
export function readInstance(value: unknown): Instance {
  const file = fieldsOf(value, "the file");
  const mode = file.mode ?? "all";
  if (mode !== "all" && mode !== "select") fail("mode", 'has to be "all" or "select"');
  const participants = whole(file.participants, "participants", 0);
  const slots = whole(file.slots, "slots", 0);
  const tables = whole(file.tables, "tables", 0);
  const meetings = list(file.meetings, "meetings").map((one, index) =>
    readMeeting(one, `meetings[${index}]`, participants, slots),
  );
  const sessions = list(file.sessions ?? [[1, slots]], "sessions").map((one, index): [number, number] => {
    const [first, last] = list(one, `sessions[${index}]`);
    return [whole(first, `sessions[${index}][0]`, 1), whole(last, `sessions[${index}][1]`, 0)];
  });
  meetings.forEach(({ session }, index) => {
    if (session !== undefined && session > sessions.length)
      fail(`meetings[${index}].session`, "there is no such session");
  });
  const forbidden = list(file.forbidden ?? [], "forbidden");
  if (forbidden.length > 0 && forbidden.length !== participants)
    fail("forbidden", "needs one list per participant");
  return {
    mode,
    participants,
    slots,
    tables,
    sessions,
    meetings,
    forbidden: Array.from({ length: participants }, (_, index) =>
      list(forbidden[index] ?? [], `forbidden[${index}]`).map((slot) =>
        whole(slot, `forbidden[${index}]`, 1, slots),
      ),
    ),
    ...optional(file.ids, (ids) => ({ ids: readIds(ids, participants) })),
    ...optional(file.closed, (closed) => ({
      closed: list(closed, "closed").map((one, index) => readTableAt(one, `closed[${index}]`, slots, tables)),
    })),
    ...optional(file.precedences, (precedences) => ({
      precedences: list(precedences, "precedences").map((one, index): [number, number] => {
        const [before, after] = list(one, `precedences[${index}]`);
        const where = `precedences[${index}]`;
        return [whole(before, where, 1, meetings.length), whole(after, where, 1, meetings.length)];
      }),
    })),
    ...optional(file.fairness, (fairness) => ({ fairness: whole(fairness, "fairness", -1) })),
    ...optional(file.maxMeetings, (limits) => ({
      maxMeetings: perParticipant(limits, "maxMeetings", participants, Number.POSITIVE_INFINITY, 0),
    })),
    ...optional(file.homeTable, (homes) => ({
      homeTable: perParticipant(homes, "homeTable", participants, tables, 1),
    })),
  };
}

function readMeeting(value: unknown, where: string, participants: number, slots: number): Meeting {
  const fields = fieldsOf(value, where);
  const a = whole(fields.a, `${where}.a`, 1, participants);
  const b = whole(fields.b, `${where}.b`, 1, participants);
  if (a === b) fail(where, `participant ${a} cannot meet itself`);
  const { session, fixed, w, mutual, must } = fields;
  return {
    a,
    b,
    // The published format writes 0 for "any".
    ...(session ? { session: whole(session, `${where}.session`, 1) } : {}),
    ...(fixed ? { fixed: whole(fixed, `${where}.fixed`, 1, slots) } : {}),
    ...optional(w, (weight) => ({ w: whole(weight, `${where}.w`, 0) })),
    ...(mutual ? { mutual: true } : {}),
    ...(must ? { must: true } : {}),
  };
}

function readIds(value: unknown, participants: number): string[] {
  const ids = list(value, "ids").map((id) => (typeof id === "string" ? id : fail("ids", "have to be texts")));
  if (new Set(ids).size !== participants || ids.length !== participants)
    fail("ids", "need one of its own per participant");
  return ids;
}

function readTableAt(value: unknown, where: string, slots: number, tables: number): TableAt {
  const { slot, table } = fieldsOf(value, where);
  return { slot: whole(slot, `${where}.slot`, 1, slots), table: whole(table, `${where}.table`, 1, tables) };
}

function perParticipant(
  value: unknown,
  where: string,
  participants: number,
  most: number,
  least: number,
): (number | null)[] {
  const values = list(value, where);
  if (values.length !== participants) fail(where, "needs one entry per participant");
  return values.map((one) =>
    one === null || (one === 0 && least > 0) ? null : whole(one, where, least, most),
  );
}

function optional<T extends object>(value: unknown, read: (value: unknown) => T): T | Record<never, never> {
  return value === undefined || value === null ? {} : read(value);
}

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fail(where, "has to be an object");
  return value as Fields;
}

function list(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(where, "has to be a list");
}

function whole(value: unknown, where: string, least: number, most = Number.POSITIVE_INFINITY): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most)
    return value;
  const range = most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`;
  return fail(where, `has to be a whole number ${range}, not ${JSON.stringify(value)}`);
}

function fail(where: string, what: string): never {
  throw new InstanceError(`${where}: ${what}`);
}
