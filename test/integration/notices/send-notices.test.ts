import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keepInbox } from "../../../functions/notices/app/inbox.ts";
import type { Mail } from "../../../functions/notices/app/ports.ts";
import { type NoticeParts, sendNotices } from "../../../functions/notices/app/send-notices.ts";
import { bounceTable } from "../../../functions/notices/data/bounce-table.ts";
import { claimTable } from "../../../functions/notices/data/claim-table.ts";
import { inboxTable } from "../../../functions/notices/data/inbox-table.ts";
import { invitationTable } from "../../../functions/notices/data/invitation-table.ts";
import { preferenceTable } from "../../../functions/notices/data/preference-table.ts";
import { smtpMailer } from "../../../functions/notices/data/smtp-mailer.ts";
import { noticeOf } from "../../../functions/notices/domain/notice-of.ts";
import { indexes } from "../../../functions/notices/indexes.ts";
import { type MailBox, startMailBox } from "../../../infra/local/services/mail.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";

let store: LocalStore;
let box: MailBox;
const folder = mkdtempSync(join(tmpdir(), "duijie-mails-"));
let claims: ReturnType<typeof claimTable>;
let stored: Pick<NoticeParts, "claims" | "preferences" | "bounces" | "invitations">;
let inbox: ReturnType<typeof keepInbox>;

beforeAll(async () => {
  store = await startStore();
  const table = await store.newTable("notices", indexes);
  claims = claimTable(table);
  stored = {
    claims,
    preferences: preferenceTable(table),
    bounces: bounceTable(table),
    invitations: invitationTable(table),
  };
  inbox = keepInbox(inboxTable(table, signedCursors("test".repeat(10))), { now: () => now });
  box = await startMailBox(folder);
});
afterAll(async () => {
  await box.stop();
  await store.stop();
  rmSync(folder, { recursive: true, force: true });
});

let now = "2026-03-02T02:00:00.000Z";
let events = 0;
let event: DuijieEvent;

const changed = (action: string): DuijieEvent => ({
  id: `evt_${events}`,
  at: now,
  type: "organization.changed",
  organizationId: "org_1",
  action,
});

beforeEach(() => {
  events += 1;
  now = "2026-03-02T02:00:00.000Z";
  event = changed("verify");
});

/** Two administrators, one of whom reads English. */
const addressees = {
  admins: async () => ["per_1", "per_2"],
  agents: async () => ["per_1", "per_2", "per_3"],
  organizationName: async () => "某公司",
  contact: async (personId: string) => ({
    name: personId,
    email: `${personId}@example.com`,
    language: personId === "per_1" ? ("zh-CN" as const) : ("en" as const),
  }),
};

const sending = (send: (mail: Mail) => Promise<void>, more: Partial<NoticeParts> = {}) =>
  sendNotices({
    addressees,
    ...stored,
    mailer: { send },
    clock: { now: () => now },
    consoleOrigin: "https://duijie.example.com",
    organizerMail: "noreply@example.com",
    ...more,
  });

/** The ids of events that stand in somebody's inbox. */
const inboxOf = async (personId: string) => (await inbox.list(personId, false, { limit: 50 })).items;

/** Notes whom it wrote to; fails for those addresses. */
function recorder(...failing: string[]) {
  const told: string[] = [];
  const send = sending(async ({ to }) => {
    if (failing.includes(to)) throw new Error("mailbox full");
    told.push(to);
  });
  return { told, send };
}

describe("a notice", () => {
  it("goes to each person once, however often the event is delivered", async () => {
    const { told, send } = recorder();
    expect(await send(event)).toBe(2);
    expect(await send(event)).toBe(0);
    expect(told.sort()).toEqual(["per_1@example.com", "per_2@example.com"]);
  });

  it("goes out once when several deliveries race", async () => {
    const { told, send } = recorder();
    await Promise.allSettled(Array.from({ length: 8 }, () => send(event)));
    expect(told.sort()).toEqual(["per_1@example.com", "per_2@example.com"]);
  });

  it("that could not be sent to one is sent to that one next time", async () => {
    const first = recorder("per_2@example.com");
    await expect(first.send(event)).rejects.toThrow("not everybody");
    expect(first.told).toEqual(["per_1@example.com"]);
    const second = recorder();
    expect(await second.send(event)).toBe(1);
    expect(second.told).toEqual(["per_2@example.com"]);
  });

  it("whose sender died in between is taken up once its lease is over, and not before", async () => {
    const notice = noticeOf(event);
    if (notice === undefined) throw new Error("nobody is told");
    for (const personId of ["per_1", "per_2"])
      expect(await claims.claim({ personId, notice, organizationName: "某公司" }, now)).toBe("claimed");
    const { told, send } = recorder();
    await expect(send(event)).rejects.toThrow();
    expect(told).toEqual([]);
    now = "2026-03-02T02:01:30.000Z";
    expect(await send(event)).toBe(2);
  });

  it("about new matches goes to the agents too, each once", async () => {
    const { told, send } = recorder();
    const digest: DuijieEvent = {
      id: event.id,
      at: event.at,
      organizationId: "org_1",
      type: "matches.digest",
      count: 1,
      pairs: [{ itemId: "ned_1", itemTitle: "焊接变形", otherId: "off_1", otherTitle: "搅拌摩擦焊" }],
    };
    // Both may end in failure, each waiting for a person whom the other was just telling; the next delivery settles it.
    await Promise.allSettled([send(digest), send(digest)]);
    expect(await send(digest)).toBe(0);
    expect(told.sort()).toEqual(["per_1@example.com", "per_2@example.com", "per_3@example.com"]);
  });

  it("goes to nobody who has no profile any more", async () => {
    const { send } = recorder();
    const item: DuijieEvent = {
      id: event.id,
      at: event.at,
      organizationId: "org_1",
      type: "item.moved",
      itemId: "ned_1",
      kind: "need",
      agentId: "gone",
      move: "return",
      from: "submitted",
      to: "returned",
    };
    const gone = sending(() => Promise.reject(new Error("nobody to write to")), {
      addressees: { ...addressees, contact: async () => undefined },
    });
    expect(await gone(item)).toBe(0);
    expect(await send(changed("edit"))).toBe(0);
  });

  it("arrives by SMTP in the person's language; a changed address of the server is taken up after a failure", async () => {
    let address = "smtp://127.0.0.1:1";
    const mailer = smtpMailer("Duijie <noreply@example.com>", async () => address);
    const send = sending((mail) => mailer.send(mail));
    await expect(send(event)).rejects.toThrow("not everybody");
    address = box.address;
    expect(await send(event)).toBe(2);
    const mails = [...box.mails()].sort((a, b) => (a.to[0] ?? "").localeCompare(b.to[0] ?? ""));
    expect(mails.map(({ to, subject }) => `${to[0]} ${subject}`)).toEqual([
      "per_1@example.com 【对接】单位已通过核验：某公司",
      "per_2@example.com [Duijie] Verified: 某公司",
    ]);
    expect(mails[0]?.text).toContain("https://duijie.example.com/app/organization");
  });
});

/** News for somebody of their own, so that tests do not meet in an inbox. */
const registration = (personId: string, action: string, more: object = {}): DuijieEvent =>
  DuijieEvent.parse({
    id: `${personId}/${action}/${events}`,
    at: now,
    type: "registration.changed",
    eventId: "act_1",
    personId,
    action,
    occurrence: {
      title: "春季对接会",
      kind: "fair",
      startsAt: "2026-09-30T01:00:00.000Z",
      endsAt: "2026-09-30T04:30:00.000Z",
      hostName: "市科技局",
      sequence: 0,
      status: "confirmed",
      ...more,
    },
  });

describe("the inbox", () => {
  it("has a notice once and at once, however the mail fares and however often the event comes", async () => {
    const news = registration("per_inbox", "confirmed");
    const failing = recorder("per_inbox@example.com");
    await expect(failing.send(news)).rejects.toThrow("not everybody");
    expect(await inboxOf("per_inbox")).toMatchObject([
      { subject: "registration.confirmed", group: "events", title: { zh: "报名成功：春季对接会" } },
    ]);
    const { told, send } = recorder();
    await Promise.allSettled(Array.from({ length: 8 }, () => send(news)));
    expect(await send(news)).toBe(0);
    expect(told).toEqual(["per_inbox@example.com"]);
    expect(await inboxOf("per_inbox")).toHaveLength(1);
  });

  it("keeps a notice read that was read before the mail went out", async () => {
    const news = registration("per_read", "waitlisted");
    await expect(recorder("per_read@example.com").send(news)).rejects.toThrow();
    const [entry] = await inboxOf("per_read");
    expect(await inbox.read("per_read", entry?.id ?? "")).toEqual({ unread: 0 });
    expect(await recorder().send(news)).toBe(1);
    expect(await inbox.list("per_read", true, { limit: 5 })).toEqual({ items: [], unread: 0 });
    expect((await inboxOf("per_read"))[0]?.readAt).toBe(now);
  });

  it("is paged newest first, counts what is unread, and is marked as read up to what was seen", async () => {
    const { send } = recorder();
    for (let i = 0; i < 60; i += 1) {
      now = new Date(Date.parse("2026-03-02T02:00:00.000Z") + i * 1000).toISOString();
      await send({ ...registration("per_page", "message"), id: `message-${i}` });
    }
    const first = await inbox.list("per_page", false, { limit: 25 });
    const second = await inbox.list("per_page", false, { limit: 50, cursor: first.nextCursor });
    const all = [...first.items, ...second.items];
    expect([first.unread, second.nextCursor]).toEqual([60, undefined]);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(60);
    await Promise.all([1, 2, 3].map(() => inbox.read("per_page", all[0]?.id ?? "")));
    expect((await inbox.list("per_page", true, { limit: 50 })).unread).toBe(59);
    expect(await inbox.readUpTo("per_page", all[5]?.id ?? "")).toEqual({ unread: 4 });
    const unread = await inbox.list("per_page", true, { limit: 50 });
    expect(unread.items.map(({ id }) => id)).toEqual(all.slice(1, 5).map(({ id }) => id));
  });

  it("forgets after 180 days, and belongs to nobody else", async () => {
    await recorder().send(registration("per_old", "confirmed"));
    const [entry] = await inboxOf("per_old");
    await expect(inbox.read("per_other", entry?.id ?? "")).rejects.toThrow("notice.not_found");
    now = new Date(Date.parse(now) + 181 * 24 * 3_600_000).toISOString();
    expect(await inbox.list("per_old", false, { limit: 5 })).toEqual({ items: [], unread: 0 });
    await expect(inbox.read("per_old", entry?.id ?? "")).rejects.toThrow("notice.not_found");
  });
});

describe("mails", () => {
  it("stay away from whoever does without them, and the inbox goes on", async () => {
    await stored.preferences.save("per_quiet", ["events"], now);
    const { told, send } = recorder();
    expect(await send(registration("per_quiet", "confirmed"))).toBe(0);
    expect(told).toEqual([]);
    expect(await inboxOf("per_quiet")).toHaveLength(1);
  });

  it("stop when the server refuses the address for good; a mended address or another try starts them again", async () => {
    const mailer = smtpMailer("Duijie <noreply@example.com>", async () => box.address);
    let address = "gone@refused.example.com";
    const send = sending((mail) => mailer.send(mail), {
      addressees: {
        ...addressees,
        contact: async (personId) => ({ name: personId, email: address, language: "zh-CN" }),
      },
    });
    const received = () => box.mails().filter(({ to }) => to[0] === address).length;

    box.refuse("gone@refused.example.com", "550 5.1.1 no such user");
    expect(await send(registration("per_gone", "confirmed"))).toBe(0);
    expect(await stored.bounces.of("per_gone", address)).toEqual({ since: now, code: "550 5.1.1" });
    box.accept("gone@refused.example.com");
    expect(await send(registration("per_gone", "reminder"))).toBe(0);
    expect([received(), (await inboxOf("per_gone")).length]).toEqual([0, 2]);

    address = "mended@example.com";
    expect(await stored.bounces.of("per_gone", address)).toBeUndefined();
    expect(await send(registration("per_gone", "message"))).toBe(1);
    address = "gone@refused.example.com";
    await stored.bounces.forget("per_gone");
    expect(await send(registration("per_gone", "lapsed"))).toBe(1);
    expect(received()).toBe(1);
  });

  it("are tried again when the server refuses for now, or for a reason of ours", async () => {
    const mailer = smtpMailer("Duijie <noreply@example.com>", async () => box.address);
    const send = sending((mail) => mailer.send(mail));
    for (const answer of ["450 4.2.1 greylisted", "550 5.7.1 relaying denied"]) {
      box.refuse("per_later@example.com", answer);
      await expect(send(registration("per_later", "confirmed"))).rejects.toThrow("not everybody");
    }
    expect(await stored.bounces.of("per_later", "per_later@example.com")).toBeUndefined();
    box.accept("per_later@example.com");
    expect(await send(registration("per_later", "confirmed"))).toBe(1);
  });
});

describe("invitations", () => {
  const parsed = (calendar: string) => {
    const component = new ICAL.Component(ICAL.parse(calendar));
    const vevent = component.getFirstSubcomponent("vevent");
    if (vevent === null) throw new Error("no event");
    const event = new ICAL.Event(vevent);
    return [
      component.getFirstPropertyValue("method"),
      event.uid,
      event.sequence,
      vevent.getFirstPropertyValue("status"),
    ];
  };

  it("follow a seat through the calendar: REQUEST, a higher SEQUENCE when it moves, CANCEL", async () => {
    const mails: Mail[] = [];
    const send = sending(async (mail) => void mails.push(mail));
    const uid = "act_1.per_seat@duijie.example.com";
    await send(registration("per_seat", "confirmed"));
    await send(registration("per_seat", "event-moved", { sequence: 1 }));
    await send(registration("per_seat", "event-postponed", { sequence: 2, status: "tentative" }));
    await send(registration("per_seat", "reminder", { sequence: 2 }));
    await send(registration("per_seat", "event-cancelled", { sequence: 3, status: "cancelled" }));
    expect(mails.map(({ calendar }) => calendar && [calendar.method, ...parsed(calendar.content)])).toEqual([
      ["REQUEST", "REQUEST", uid, 0, "CONFIRMED"],
      ["REQUEST", "REQUEST", uid, 1, "CONFIRMED"],
      ["REQUEST", "REQUEST", uid, 2, "TENTATIVE"],
      undefined,
      ["CANCEL", "CANCEL", uid, 3, "CANCELLED"],
    ]);
  });

  it("change nothing in the calendar of somebody who only waits", async () => {
    const mails: Mail[] = [];
    const send = sending(async (mail) => void mails.push(mail));
    await send(registration("per_waiting", "waitlisted"));
    await send(registration("per_waiting", "event-moved", { sequence: 1 }));
    expect(mails.map(({ calendar }) => calendar)).toEqual([undefined, undefined]);
  });
});
