import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remindParticipants } from "../../../functions/fairs/app/remind-participants.ts";
import { fairReports } from "../../../functions/fairs/app/report-fair.ts";
import { fairTable } from "../../../functions/fairs/data/fair-table.ts";
import type { Telling } from "../../../functions/fairs/domain/account.ts";
import { indexes } from "../../../functions/fairs/indexes.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { MeetingNews } from "../../../shared/events/fairs.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { openSheets } from "../../../shared/sheets/open-sheet.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { memoryStorage } from "../../support/memory-storage.ts";
import {
  participantId,
  participantWith,
  requestId,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";
import { agentOf, dayCases } from "./day-cases.ts";
import { begin, code, organizer } from "./timetable-world.ts";

let store: LocalStore;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const evening = "2026-03-20T09:00:00.000Z";
const auditor: Actor = { ...organizer, staff: [{ role: "auditor", units: [] }] };

/** The evening after 1 met 2, 3 met 4, and 1 was to meet 4; a fourth request had no seat. */
async function evenings(table: Table) {
  const participants = [1, 2, 3, 4].map((serial) => participantWith(serial));
  const [a, b, c, d] = participants;
  if (!a || !b || !c || !d) throw new Error("no participants");
  const requests = [
    requestWith(1, [a, b]),
    requestWith(2, [c, d]),
    requestWith(3, [a, d]),
    requestWith(4, [c, b]),
  ];
  const world = await begin(table, { setup: setupWith({ slots: 3, tables: 2 }), participants, requests });
  const number = await world.solved();
  await world.edit(
    number,
    requests.map(({ id }) => ({ requestId: id })),
  );
  await world.edit(number, [
    { requestId: requestId(1), seat: { slot: 1, table: 1 } },
    { requestId: requestId(2), seat: { slot: 1, table: 2 } },
    { requestId: requestId(3), seat: { slot: 2, table: 1 } },
  ]);
  await world.publish(number);
  world.moment.now = evening;
  const { answer, requests: stored } = dayCases(world);
  const says = async (serial: number, request: number, told: Omit<Telling, "participantId">) => {
    const { version = 0 } = (await stored.find(world.eventId, requestId(request))) ?? {};
    const order = {
      move: "account",
      participantId: participantId(serial),
      expectedVersion: version,
    } as const;
    return answer.carryOut(world.eventId, requestId(request), { ...order, ...told }, agentOf(serial));
  };
  return { world, says };
}

describe("after the day, people", { timeout: 120_000 }, () => {
  it("are reminded of what they have not told, on the first, third and seventh day, under one id a day", async () => {
    const table = await store.newTable("reminders", indexes);
    const { world, says } = await evenings(table);
    await says(1, 1, { held: true, result: "intent" });
    const told: MeetingNews[] = [];
    const remind = remindParticipants(
      { ...world.parts, fairs: fairTable(table, signedCursors("x".repeat(32))) },
      async (news) => void told.push(news),
      world.parts.clock,
    );
    const remindedAt = async (at: string) => {
      told.length = 0;
      world.moment.now = at;
      await remind();
      return told.map(({ participantId: to, count }) => [to, count]).sort();
    };
    const all = [
      [participantId(1), 1],
      [participantId(2), 1],
      [participantId(3), 1],
      [participantId(4), 2],
    ];
    expect(await remindedAt(evening)).toEqual([]);
    expect(await remindedAt("2026-03-21T01:00:00.000Z")).toEqual(all);
    expect(told[0]).toMatchObject({ action: "account-due", title: "新能源供需对接会", type: "meeting.news" });
    const ids = told.map(({ id }) => id);
    // Run twice on one day it says the same under the same ids, which is told once.
    await remindedAt("2026-03-21T03:00:00.000Z");
    expect(told.map(({ id }) => id)).toEqual(ids);
    expect(await remindedAt("2026-03-22T01:00:00.000Z")).toEqual([]);
    world.moment.now = "2026-03-22T02:00:00.000Z";
    await says(3, 2, { held: true });
    await says(4, 2, { held: true });
    expect(await remindedAt("2026-03-23T01:00:00.000Z")).toEqual([
      [participantId(1), 1],
      [participantId(2), 1],
      [participantId(4), 1],
    ]);
    expect(await remindedAt("2026-03-27T01:00:00.000Z")).toHaveLength(3);
    expect(await remindedAt("2026-03-28T01:00:00.000Z")).toEqual([]);
    await world.putFair({ ...(await world.fair()), state: "cancelled" });
    expect(await remindedAt("2026-03-23T01:00:00.000Z")).toEqual([]);
  });

  it("find in the workbook what departments report, each fact counted once", async () => {
    const { world, says } = await evenings(await store.newTable("reports", indexes));
    await says(1, 1, { held: true, result: "contract", amountYuan: 500_000, satisfaction: 5 });
    await says(2, 1, { held: true, result: "contract", amountYuan: 500_000, satisfaction: 4 });
    await says(3, 2, { held: true, result: "intent", amountYuan: 100_000 });
    await says(4, 2, { held: true });
    await says(1, 3, { held: true, result: "agreement", amountYuan: 900_000 });
    await says(4, 3, { held: false });
    const storage = memoryStorage();
    const kept: string[] = [];
    const reports = fairReports({
      ...world.parts,
      storage: {
        ...storage,
        keep: async (key, type, bytes) => {
          kept.push(key);
          await storage.keep(key, type, bytes);
        },
      },
      newId,
    });
    expect(await code(reports.file(world.eventId, agentOf(1)))).toBe("fair.not_found");
    expect(kept).toEqual([]);
    const { name } = await reports.file(world.eventId, auditor);
    expect(name).toBe("新能源供需对接会-对接会汇总表-2026-03-20.xlsx");
    const [sheet] = await openSheets("xlsx", (await storage.read(kept[0] ?? "")) ?? new Uint8Array());
    const lines: string[][] = [];
    for await (const { cells } of sheet?.lines() ?? []) lines.push(cells.map((cell) => cell?.text ?? ""));
    expect(lines[0]).toEqual(["指标", "数量", "金额（元）", "其中双方确认"]);
    const figures = Object.fromEntries(lines.slice(1).map(([heading, ...row]) => [heading, row.join("|")]));
    expect(figures).toMatchObject({
      参加洽谈单位: "4",
      洽谈代表: "4",
      洽谈预约: "4",
      "排定洽谈（场）": "3",
      "实际对接（场）": "2",
      "未进行（场）": "0",
      "双方说法不一（场）": "1",
      "未登记（场）": "0",
      // Both named it: one contract of half a million, not two.
      "洽谈结果：签订合同": "1|500000|1",
      "洽谈结果：达成意向": "1|100000|0",
      // On whether it was held the two contradict each other.
      "洽谈结果：签订协议": "0|0|0",
      "满意度评价（份）": "2",
      "满意度均分（1–5）": "4.5",
    });
    const district = Object.keys(figures).filter((heading) => heading.endsWith("：实际对接（场）"));
    expect(district.map((heading) => figures[heading])).toEqual(["2"]);
  });
});
