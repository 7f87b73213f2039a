import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newsOfRegistration } from "../../../functions/events/data/registration-news.ts";
import { checkInContracts as door } from "../../../shared/contracts/check-in.ts";
import type { Question } from "../../../shared/contracts/events-content.ts";
import { registrationContracts as contracts } from "../../../shared/contracts/registrations.ts";
import { openSheets } from "../../../shared/sheets/open-sheet.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { canaryAnswer, deskWorld, idOf, organizationId, phoneOf, type World } from "./desk-world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await deskWorld(store);
});
afterAll(() => store.stop());

const questions: readonly Question[] = [
  { id: "q1", kind: "text", label: "关注领域", required: false },
  { id: "q2", kind: "file", label: "公司介绍", required: false },
  { id: "q3", kind: "choices", label: "参加环节", required: false, options: ["上午", "下午"] },
];
const onePool = { pools: { guest: { capacity: 3 } }, questions };
const list = (eventId: string, query: Record<string, string> = {}, subject = "organizer") =>
  world.ok(contracts.listRegistrations, { subject, path: { eventId }, query });
const namesIn = (items: readonly { name: string }[]) => items.map(({ name }) => name).toSorted();

describe("the registrations of an event", () => {
  it("are listed by audience, state and name, page by page, each once", async () => {
    const eventId = await world.event({ pools: { guest: { capacity: 3 }, press: { capacity: 2 } } });
    const guests = ["alpha", "beta", "gamma", "delta"];
    for (const subject of guests) await world.register(eventId, subject);
    await world.register(eventId, "member-1", { audience: "press", organizationId });
    expect(namesIn((await list(eventId)).items)).toEqual(
      [...guests, "member-1"].map((subject) => `姓名-${subject}`).toSorted(),
    );
    expect(namesIn((await list(eventId, { audience: "press" })).items)).toEqual(["姓名-member-1"]);
    expect(namesIn((await list(eventId, { state: "waitlisted" })).items)).toEqual(["姓名-delta"]);
    expect(namesIn((await list(eventId, { search: "ＡＬＰＨ" })).items)).toEqual(["姓名-alpha"]);
    expect(namesIn((await list(eventId, { search: "精密制造" })).items)).toEqual(["姓名-member-1"]);
    expect((await list(eventId, { state: "declined" })).items).toEqual([]);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(eventId, { limit: "2", ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual([...guests, "member-1"].map((subject) => `姓名-${subject}`).toSorted());
    const { nextCursor = "" } = await list(eventId, { limit: "1" });
    const other = {
      subject: "organizer",
      path: { eventId },
      query: { cursor: nextCursor, state: "pending" },
    };
    expect(await world.refused(contracts.listRegistrations, other)).toBe("422 request.cursor");
  });

  it("show what a person told to those who hold the event alone", async () => {
    const eventId = await world.event(onePool);
    await world.register(eventId, "teller", { answers: { q1: canaryAnswer } });
    const path = { eventId, registrantId: idOf("teller") };
    const shown = await world.ok(contracts.getRegistration, { subject: "auditor", path });
    expect(shown).toMatchObject({ phone: phoneOf("teller"), answers: { q1: canaryAnswer } });
    expect(shown.log).toMatchObject([{ action: "register", to: "confirmed" }]);
    expect(JSON.stringify(await list(eventId))).not.toContain(phoneOf("teller"));
    const unknown = { subject: "organizer", path: { eventId, registrantId: idOf("nobody-here") } };
    expect(await world.refused(contracts.getRegistration, unknown)).toBe("404 registration.not_found");

    const chosen = { registrantIds: [path.registrantId], subject: "提醒", text: "请提前十分钟到场。" };
    const everything = [
      [contracts.listRegistrations, { path: { eventId } }],
      [contracts.getRegistration, { path }],
      [contracts.registrationStatistics, { path: { eventId } }],
      [contracts.exportRegistrations, { path: { eventId }, body: {} }],
      [contracts.messageRegistrants, { path: { eventId }, body: chosen }],
    ] as const;
    for (const [contract, sent] of everything) {
      const elsewhere = { ...sent, subject: "district-elsewhere" };
      expect(await world.refused(contract, elsewhere)).toBe("404 event.not_found");
      expect(await world.refused(contract, { ...sent, subject: "teller" })).toBe("403 access.not_allowed");
    }
    const message = { path: { eventId }, body: chosen, subject: "auditor" };
    expect(await world.refused(contracts.messageRegistrants, message)).toBe("403 access.not_allowed");
    const told = (await world.table.queryAll(`PERSON#${path.registrantId}`)).map(
      newsOfRegistration(world.events),
    );
    const news = JSON.stringify(await Promise.all(told));
    expect(news).toContain('"action":"confirmed"');
    for (const secret of [canaryAnswer, phoneOf("teller"), "姓名-teller", "secret-room"])
      expect(news).not.toContain(secret);
    expect(world.logged.join("\n")).not.toContain(canaryAnswer);
    expect(world.logged.join("\n")).not.toContain(phoneOf("teller"));
  });

  it("add up: by audience, tier, unit and chain, with those who came unannounced", async () => {
    const eventId = await world.event({ pools: { guest: { capacity: 2 }, enterprise: {} } });
    for (const subject of ["s1", "s2", "s3"]) await world.register(eventId, subject);
    const forCompany = { audience: "enterprise", organizationId };
    for (const subject of ["member-a", "member-b"]) await world.register(eventId, subject, forCompany);
    await world.ok(door.addWalkIn, {
      subject: "organizer",
      path: { eventId },
      body: { audience: "enterprise", name: "来宾", organizationName: "别的单位", deviceName: "一号口" },
    });
    const mine = { subject: "member-b", path: { eventId }, body: { expectedVersion: 1 } };
    await world.ok(contracts.cancelRegistration, mine);
    const figures = await world.ok(contracts.registrationStatistics, {
      subject: "organizer",
      path: { eventId },
    });
    const tally = (
      key: string,
      registered: number,
      confirmed: number,
      waiting: number,
      checkedIn: number,
    ) => ({
      key,
      registered,
      confirmed,
      waiting,
      checkedIn,
    });
    expect(figures).toEqual({
      audiences: [tally("enterprise", 2, 2, 0, 1), tally("guest", 3, 2, 1, 0)],
      tiers: [tally("little-giant", 1, 1, 0, 0)],
      units: [tally("330402", 1, 1, 0, 0)],
      chains: [tally("new-energy", 1, 1, 0, 0)],
      organizations: 2,
      walkIns: 1,
      noShows: 0,
    });
  });
});

describe("the sheet of registrations", () => {
  it("has the headings that offices know, codes and phones as text, and nothing that runs", async () => {
    const eventId = await world.event({ pools: { guest: { capacity: 2 } }, questions });
    await world.register(eventId, "member-x", {
      organizationId,
      answers: { q1: '=HYPERLINK("http://evil.example")', q3: ["上午", "下午"] },
    });
    await world.register(eventId, "sheet-2");
    await world.register(eventId, "sheet-3");
    const { url, name } = await world.ok(contracts.exportRegistrations, {
      subject: "auditor",
      path: { eventId },
      body: {},
    });
    expect(name).toBe("新能源产业链项目路演-报名汇总表-2026-03-20.xlsx");
    const key = new URL(url).pathname.slice(1);
    expect(key).toMatch(/^events\/exports\/exp_/);
    const bytes = await world.storage.read(key);
    const [sheet] = await openSheets("xlsx", bytes ?? new Uint8Array());
    const lines: string[][] = [];
    for await (const { cells } of sheet?.lines() ?? [])
      lines.push(Array.from(cells, (cell) => cell?.text ?? ""));
    expect(lines[0]).toEqual(
      [
        "序号",
        "姓名",
        "单位名称",
        "统一社会信用代码",
        "单位类型",
        "资质",
        "区县",
        "产业链",
        "手机号码",
        "人群",
      ].concat(["状态", "报名时间", "签到时间", "候补顺序", "关注领域", "公司介绍", "参加环节"]),
    );
    const first = lines.find((line) => line[1] === "姓名-member-x") ?? [];
    expect(first.slice(2, 12)).toEqual([
      "某某精密制造有限公司",
      "91330402MA2C003860",
      "企业",
      "专精特新“小巨人”企业",
      "南湖区",
      "新能源",
      phoneOf("member-x"),
      "嘉宾",
      "已确认",
      "2026-03-20 13:30",
    ]);
    expect(first.slice(14)).toEqual(['=HYPERLINK("http://evil.example")', "", "上午；下午"]);
    const waiting = lines.find((line) => line[10] === "候补中");
    expect(waiting?.[13]).toBe("1");
    expect(Buffer.from(bytes ?? []).includes("<f>")).toBe(false);
  });
});

describe("a message to those chosen", () => {
  it("is ordered once a call, for everybody who can be told", async () => {
    const eventId = await world.event();
    for (const subject of ["m1", "m2"]) await world.register(eventId, subject);
    const walkIn = await world.ok(door.addWalkIn, {
      subject: "organizer",
      path: { eventId },
      body: { audience: "guest", name: "来宾", deviceName: "一号口" },
    });
    const sent = {
      subject: "organizer",
      path: { eventId },
      body: {
        registrantIds: [idOf("m1"), idOf("m2"), walkIn.registrantId],
        subject: "提醒",
        text: "请提前十分钟到场。",
      },
      headers: { "idempotency-key": "message-0001" },
    };
    for (let i = 0; i < 3; i += 1)
      expect(await world.ok(contracts.messageRegistrants, sent)).toEqual({ told: 2 });
    const stored = await world.table.queryAll(`EVENT#${eventId}`, "MESSAGE#");
    expect(stored).toMatchObject([
      { registrantIds: [idOf("m1"), idOf("m2")], subject: "提醒", by: { personId: idOf("organizer") } },
    ]);
    const strangers = { ...sent.body, registrantIds: [idOf("m1"), idOf("a-stranger")] };
    const refused = { subject: "organizer", path: { eventId }, body: strangers };
    expect(await world.refused(contracts.messageRegistrants, refused)).toBe("404 registration.not_found");
  });
});

describe("a person's own registrations", () => {
  it("show pass and link to who has a seat, and their turn to who waits", async () => {
    const eventId = await world.event({ pools: { guest: { capacity: 1 } } });
    await world.register(eventId, "first");
    for (const [i, subject] of ["second", "third"].entries()) {
      world.clock.at = `2026-03-20T05:3${i + 1}:00.000Z`;
      await world.register(eventId, subject);
    }
    const ticketOf = (subject: string) =>
      world.ok(contracts.getMyRegistration, { subject, path: { eventId } });
    const seated = await ticketOf("first");
    expect(seated).toMatchObject({
      state: "confirmed",
      event: { phase: "open" },
      moves: ["change", "cancel"],
    });
    expect([seated.pass?.code.length, seated.event.onlineUrl]).toEqual([
      6,
      "https://meeting.example.com/secret-room",
    ]);
    const waits = await ticketOf("third");
    expect([waits.state, waits.position, waits.pass, waits.event.onlineUrl]).toEqual([
      "waitlisted",
      2,
      undefined,
      undefined,
    ]);
    const nobody = { subject: "fourth", path: { eventId } };
    expect(await world.refused(contracts.getMyRegistration, nobody)).toBe("404 registration.not_found");
  });

  it("are listed newest first, page by page, and only one's own", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const eventId = await world.event();
      world.clock.at = `2026-03-20T05:4${i}:00.000Z`;
      await world.register(eventId, "collector");
      ids.unshift(eventId);
    }
    const first = await world.ok(contracts.listMyRegistrations, {
      subject: "collector",
      query: { limit: "2" },
    });
    expect(first.items.map(({ eventId }) => eventId)).toEqual(ids.slice(0, 2));
    const cursor = first.nextCursor ?? "";
    const rest = await world.ok(contracts.listMyRegistrations, { subject: "collector", query: { cursor } });
    expect(rest.items.map(({ eventId }) => eventId)).toEqual(ids.slice(2));
    expect(rest.nextCursor).toBeUndefined();
    const stolen = { subject: "someone-else", query: { cursor } };
    expect(await world.refused(contracts.listMyRegistrations, stolen)).toBe("422 request.cursor");
  });
});

describe("files that answer a question", () => {
  const bytes = Buffer.from("%PDF-1.7 介绍");
  const announcement = {
    name: "公司介绍.pdf",
    type: "application/pdf",
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };

  it("are announced, checked, answered with, and read by those who hold the event", async () => {
    const eventId = await world.event(onePool);
    const mine = { subject: "uploader", path: { eventId } };
    const { file } = await world.ok(contracts.announceAnswerFile, { ...mine, body: announcement });
    const path = { eventId, fileId: file.id };
    const complete = { subject: "uploader", path };
    expect(await world.refused(contracts.completeAnswerFile, complete)).toBe("409 file.not_uploaded");
    world.storage.put(`events/answers/${eventId}/${idOf("uploader")}/${file.id}`, Buffer.from("other"));
    expect(await world.refused(contracts.completeAnswerFile, complete)).toBe("422 file.differs");
    world.storage.put(`events/answers/${eventId}/${idOf("uploader")}/${file.id}`, bytes);
    expect(await world.ok(contracts.completeAnswerFile, complete)).toMatchObject({ state: "ready" });
    const foreign = { subject: "somebody-else", path };
    expect(await world.refused(contracts.completeAnswerFile, foreign)).toBe("404 file.not_found");

    const answered = await world.register(eventId, "uploader", { answers: { q2: file.id } });
    expect(answered.files).toMatchObject([{ name: "公司介绍.pdf" }]);
    const asked = { path: { ...path, registrantId: idOf("uploader") } };
    const ticket = await world.ok(contracts.downloadAnswerFile, { ...asked, subject: "district" });
    expect(ticket.name).toBe("公司介绍.pdf");
    const elsewhere = { ...asked, subject: "district-elsewhere" };
    expect(await world.refused(contracts.downloadAnswerFile, elsewhere)).toBe("404 event.not_found");
    const unused = await world.ok(contracts.announceAnswerFile, { ...mine, body: announcement });
    const notAnswered = { subject: "organizer", path: { ...asked.path, fileId: unused.file.id } };
    expect(await world.refused(contracts.downloadAnswerFile, notAnswered)).toBe("404 file.not_found");
  });

  it("are as many as there are questions for them, with some tries; none after the window or unasked", async () => {
    const eventId = await world.event(onePool);
    const mine = { subject: "hoarder", path: { eventId }, body: announcement };
    for (let i = 0; i < 3; i += 1) await world.ok(contracts.announceAnswerFile, mine);
    expect(await world.refused(contracts.announceAnswerFile, mine)).toBe("409 file.too_many");
    const unasked = { ...mine, path: { eventId: await world.event() } };
    expect(await world.refused(contracts.announceAnswerFile, unasked)).toBe("409 file.too_many");
    const content = { registrationClosesAt: "2026-03-20T01:00:00.000Z" };
    const closed = { ...mine, path: { eventId: await world.event({ ...onePool, content }) } };
    expect(await world.refused(contracts.announceAnswerFile, closed)).toBe("409 registration.not_open");
  });
});
