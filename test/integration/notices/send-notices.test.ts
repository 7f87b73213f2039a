import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "../../../functions/notices/app/ports.ts";
import { sendNotices } from "../../../functions/notices/app/send-notices.ts";
import { claimTable } from "../../../functions/notices/data/claim-table.ts";
import { smtpMailer } from "../../../functions/notices/data/smtp-mailer.ts";
import { indexes } from "../../../functions/notices/indexes.ts";
import { type MailBox, startMailBox } from "../../../infra/local/services/mail.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";

let store: LocalStore;
let box: MailBox;
const folder = mkdtempSync(join(tmpdir(), "duijie-mails-"));
let claims: ReturnType<typeof claimTable>;

beforeAll(async () => {
  store = await startStore();
  claims = claimTable(await store.newTable("notices", indexes));
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

const sending = (send: (mail: Mail) => Promise<void>) =>
  sendNotices({
    addressees,
    claims,
    mailer: { send },
    clock: { now: () => now },
    consoleOrigin: "https://duijie.example.com",
  });

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
    for (const person of ["per_1", "per_2"])
      expect(await claims.claim(event.id, person, now)).toBe("claimed");
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
    const gone = sendNotices({
      addressees: { ...addressees, contact: async () => undefined },
      claims,
      mailer: { send: () => Promise.reject(new Error("nobody to write to")) },
      clock: { now: () => now },
      consoleOrigin: "https://duijie.example.com",
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
