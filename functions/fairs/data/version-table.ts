import { createOnce, earlierResult } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { VersionId, Versions } from "../app/timetable-ports.ts";
import type { StoredVersion } from "../domain/timetable-version.ts";
import { versionTransitions } from "../domain/version-transitions.ts";
import { fairPk, versionKey, versionPrefix } from "./keys.ts";
import { decodeVersion, encodeVersion } from "./timetable-codec.ts";

class Overtaken extends Error {}
const overtaken = () => new Overtaken();

/** What was to be written if nobody came before; says whether so it was. */
async function unlessOvertaken(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, string>;
}

/** The version if it still is as it was read: in its state, and computed by the run that was seen. */
const asRead = ({ state, run }: StoredVersion): Condition => ({
  ConditionExpression:
    run === undefined
      ? "#state = :state AND attribute_not_exists(#run)"
      : "#state = :state AND #run.#token = :seen AND #run.beatAt = :heard",
  ExpressionAttributeNames: {
    "#state": "state",
    "#run": "run",
    ...(run === undefined ? {} : { "#token": "token" }),
  },
  ExpressionAttributeValues: {
    ":state": state,
    ...(run === undefined ? {} : { ":seen": run.token, ":heard": run.beatAt }),
  },
});

/** The version while this run computes it. */
const ofRun = (token: string): Condition => ({
  ConditionExpression: "#state = :running AND #run.#token = :token",
  ExpressionAttributeNames: { "#state": "state", "#run": "run", "#token": "token" },
  ExpressionAttributeValues: { ":running": versionTransitions.take.to, ":token": token },
});

/** The heads of versions of timetables in the table of this module. */
export function versionTable(table: Table): Versions {
  const find = async ({ eventId, number }: VersionId): Promise<StoredVersion | undefined> => {
    const stored = await table.get(versionKey(eventId, number));
    return stored === undefined ? undefined : decodeVersion(stored);
  };
  const replace = (after: StoredVersion, condition: Condition): Write => ({
    put: { Item: encodeVersion(after), ...condition },
    onConditionFailed: overtaken,
  });

  return {
    find,

    list: async (eventId) =>
      (await table.queryAll(fairPk(eventId), versionPrefix)).map(decodeVersion).reverse(),

    async earlier(call) {
      const number = await earlierResult(table, call);
      return number === undefined ? undefined : Number(number);
    },

    async order(version, call) {
      const { number, orderedAt } = version;
      const put: Write = {
        put: { Item: encodeVersion(version), ConditionExpression: "attribute_not_exists(pk)" },
        onConditionFailed: overtaken,
      };
      try {
        return Number(await createOnce(table, call, orderedAt, String(number), [put]));
      } catch (error) {
        if (error instanceof Overtaken) return undefined;
        throw error;
      }
    },

    take: (version, token, at) =>
      unlessOvertaken(
        table.transact([
          replace(
            { ...version, state: versionTransitions.take.to, run: { token, beatAt: at } },
            asRead(version),
          ),
        ]),
      ),

    async beat(id, token, at, quality) {
      const condition = ofRun(token);
      const alive = await unlessOvertaken(
        table.transact([
          {
            update: {
              Key: versionKey(id.eventId, id.number),
              UpdateExpression:
                quality === undefined
                  ? "SET #run.beatAt = :at"
                  : "SET #run.beatAt = :at, #quality = :quality",
              ...condition,
              ExpressionAttributeNames: {
                ...condition.ExpressionAttributeNames,
                ...(quality === undefined ? {} : { "#quality": "quality" }),
              },
              ExpressionAttributeValues: {
                ...condition.ExpressionAttributeValues,
                ":at": at,
                ...(quality === undefined ? {} : { ":quality": quality }),
              },
            },
            onConditionFailed: overtaken,
          },
        ]),
      );
      const version = alive ? await find(id) : undefined;
      return version === undefined ? undefined : { stopRequested: version.stopRequested };
    },

    async finish(id, token, outcome, at) {
      const version = await find(id);
      if (version?.run?.token !== token) return false;
      const { run: _, ...rest } = version;
      return unlessOvertaken(
        table.transact([replace({ ...rest, ...outcome, finishedAt: at }, ofRun(token))]),
      );
    },

    async stop(version, at) {
      const { eventId, number, state } = version;
      const notRunning = () => new DomainError("conflict", "timetable.not_running");
      await table.transact([
        state === "queued"
          ? {
              put: {
                Item: encodeVersion({ ...version, state: versionTransitions.stop.to, finishedAt: at }),
                ...asRead(version),
              },
              // Taken in this instant: whoever asked asks again.
              onConditionFailed: () => new DomainError("conflict", "request.contended"),
            }
          : {
              update: {
                Key: versionKey(eventId, number),
                UpdateExpression: "SET stopRequested = :true",
                ConditionExpression: "#state = :running",
                ExpressionAttributeNames: { "#state": "state" },
                ExpressionAttributeValues: { ":true": true, ":running": versionTransitions.take.to },
              },
              onConditionFailed: notRunning,
            },
      ]);
    },
  };
}
