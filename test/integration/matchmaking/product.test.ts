import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { demoPdf } from "../../../infra/local/demo/licence.ts";
import { needContracts as n, offerContracts as o } from "../../../shared/contracts/matchmaking.ts";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import { type Json, list, send, sendAs, tokenOf } from "../../support/client.ts";

/** What an enterprise, a university and the offices do with each other, over HTTP against the running product. */

const content = (title: string) => ({
  title,
  needType: "technology",
  chains: ["high-end-equipment", "new-materials"],
  keywords: ["焊接变形"],
  publicText: "薄壁铝合金壳体焊接后平面度超差，现有校正工序占用两名熟练工，希望引入成套工艺并在产线验证。",
  confidentialText: "金丝雀-保密-7f3a",
  indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm", testMethod: "三坐标测量" }],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
  openUntil: addDays(civilDateAt(new Date().toISOString()), 90),
  contact: { name: "金丝雀-联系人", phone: "13800005555" },
  attachments: [] as { fileId: string; visibility: "public" | "confidential" }[],
  publicationConsent: true,
  notClassified: true,
  budget: { negotiable: false, minYuan: 300_000, maxYuan: 800_000 },
  urgency: "soon",
});

const organizationOf: Record<string, string> = {};
const version = (item: Json): number => Number(item.version);

beforeAll(async () => {
  for (const persona of ["enterprise", "enterprise2", "university"]) {
    const me = await sendAs(persona, organizationsContracts.getMe);
    organizationOf[persona] = String(list(me.body.memberships)[0]?.organizationId);
  }
});

const create = async (title: string) => {
  const answer = await sendAs("enterprise", n.create, {
    body: { organizationId: organizationOf.enterprise, content: content(title) },
  });
  expect(answer.status).toBe(201);
  return { item: answer.body, path: { needId: String(answer.body.id) } };
};

const pdf = demoPdf("drawing");
const announcement = (bytes: Uint8Array, name = "变形云图与图纸（示例）.pdf") => ({
  name,
  type: "application/pdf",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});
const upload = (ticket: Json, bytes: Uint8Array) =>
  fetch(String(ticket.upload?.url), {
    method: "PUT",
    headers: ticket.upload?.headers as unknown as Record<string, string>,
    body: Buffer.from(bytes),
  });

describe("a need's way into the directory", () => {
  it("is returned once, corrected, published, found by its chain, and shows nothing confidential", async () => {
    const { item, path } = await create("薄壁铝合金壳体焊接变形控制");
    const announced = await sendAs("enterprise", n.announceFile, { path, body: announcement(pdf) });
    expect(announced.status).toBe(201);
    expect((await upload(announced.body, pdf)).status).toBe(200);
    const fileId = String(announced.body.file?.id);
    const completed = await sendAs("enterprise", n.completeFile, { path: { ...path, fileId } });
    expect(completed.body).toMatchObject({ state: "ready", name: "变形云图与图纸（示例）.pdf" });

    const withFile = {
      ...content("薄壁铝合金壳体焊接变形控制"),
      attachments: [{ fileId, visibility: "public" as const }],
    };
    const saved = await sendAs("enterprise", n.save, {
      path,
      body: { content: withFile, expectedVersion: version(item) },
    });
    const submitted = await sendAs("enterprise", n.submit, {
      path,
      body: { expectedVersion: version(saved.body) },
    });
    expect(submitted.body.state).toBe("submitted");

    const queue = await sendAs("district", n.queue, { query: { limit: "100" } });
    expect(list(queue.body.items).map((row) => row.id)).toContain(item.id);
    const returned = await sendAs("district", n.return, {
      path,
      body: { reason: "请补充壁厚范围", expectedVersion: version(submitted.body) },
    });
    expect(returned.body).toMatchObject({ state: "returned", stateReason: "请补充壁厚范围" });

    const corrected = { ...withFile, difficulty: "壁厚 1.2 至 2.0 mm，焊缝长 1.6 m。" };
    const again = await sendAs("enterprise", n.save, {
      path,
      body: { content: corrected, expectedVersion: version(returned.body) },
    });
    const resubmitted = await sendAs("enterprise", n.submit, {
      path,
      body: { expectedVersion: version(again.body) },
    });
    const published = await sendAs("district", n.publish, {
      path,
      body: { expectedVersion: version(resubmitted.body) },
    });
    expect(published.body.state).toBe("open");

    const found = await send(undefined, n.browse, { query: { chain: "new-materials", limit: "5" } });
    expect(list(found.body.items)[0]?.id).toBe(item.id);
    const shown = await send(undefined, n.readPublic, { path });
    const said = JSON.stringify([found.body, shown.body]);
    for (const secret of ["金丝雀-保密-7f3a", "金丝雀-联系人", "13800005555"])
      expect(said).not.toContain(secret);

    const ticket = await send(undefined, n.downloadPublicFile, { path: { ...path, fileId } });
    const file = await fetch(String(ticket.body.url));
    expect(file.headers.get("content-disposition")).toContain(
      encodeURIComponent("变形云图与图纸（示例）.pdf"),
    );
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);

    const log = await sendAs("enterprise", n.log, { path, query: { limit: "100" } });
    expect(
      list(log.body.items)
        .map((entry) => entry.action)
        .reverse(),
    ).toEqual(["create", "edit", "submit", "return", "edit", "submit", "publish"]);
  });

  it("keeps the public version while a revision waits, and takes it down on closing", async () => {
    const { item, path } = await create("公开后修改的需求示例");
    const submitted = await sendAs("enterprise", n.submit, {
      path,
      body: { expectedVersion: version(item) },
    });
    const open = await sendAs("organizer", n.publish, {
      path,
      body: { expectedVersion: version(submitted.body) },
    });
    const revised = await sendAs("enterprise", n.save, {
      path,
      body: { content: content("修改后的标题待审"), expectedVersion: version(open.body) },
    });
    expect(revised.body).toMatchObject({ state: "submitted", revisionPending: true });
    expect((await send(undefined, n.readPublic, { path })).body.content?.title).toBe("公开后修改的需求示例");
    const closed = await sendAs("enterprise", n.close, {
      path,
      body: { expectedVersion: version(revised.body), reason: "已自行解决" },
    });
    expect(closed.body.state).toBe("closed");
    expect((await send(undefined, n.readPublic, { path })).status).toBe(404);
  });

  it("goes through a broker who makes it precise", async () => {
    const { item, path } = await create("交技术经理人完善的需求");
    const submitted = await sendAs("enterprise", n.submit, {
      path,
      body: { expectedVersion: version(item) },
    });
    const broker = await sendAs("broker", organizationsContracts.getMe);
    const wrong = await sendAs("district", n.refine, {
      path,
      body: {
        brokerId: "per_00000000000000000000000000",
        reason: "指标不清",
        expectedVersion: version(submitted.body),
      },
    });
    expect(wrong.body.code).toBe("item.not_a_broker");
    const refining = await sendAs("district", n.refine, {
      path,
      body: { brokerId: broker.body.id, reason: "指标不清", expectedVersion: version(submitted.body) },
    });
    expect(refining.body.state).toBe("refining");
    const mine = await sendAs("broker", n.queue);
    expect(list(mine.body.items).map((row) => row.id)).toContain(item.id);
    const better = await sendAs("broker", n.save, {
      path,
      body: {
        content: { ...content("交技术经理人完善的需求"), background: "已补充背景。" },
        expectedVersion: version(refining.body),
      },
    });
    const back = await sendAs("broker", n.handBack, {
      path,
      body: { reason: "已补充指标", expectedVersion: version(better.body) },
    });
    expect(back.body).toMatchObject({ state: "submitted", content: { background: "已补充背景。" } });
  });

  it("is the same for an offer of a university", async () => {
    const { needType: _, urgency: __, budget: ___, ...common } = content("搅拌摩擦焊成套工艺与装备");
    const offer = {
      ...common,
      offerType: "technology",
      maturity: "pilot",
      intellectualProperty: [{ type: "invention", number: "ZL 2017 1 0601862.3" }],
      price: { negotiable: true },
    };
    const created = await sendAs("university", o.create, {
      body: { organizationId: organizationOf.university, content: offer },
    });
    const path = { offerId: String(created.body.id) };
    expect(list(created.body.content?.intellectualProperty)[0]?.number).toBe("2017106018623");
    const submitted = await sendAs("university", o.submit, { path, body: { expectedVersion: 1 } });
    const returned = await sendAs("district", o.return, {
      path,
      body: { reason: "请说明中试规模", expectedVersion: version(submitted.body) },
    });
    const resubmitted = await sendAs("university", o.submit, {
      path,
      body: { expectedVersion: version(returned.body) },
    });
    await sendAs("district", o.publish, { path, body: { expectedVersion: version(resubmitted.body) } });
    const found = await send(undefined, o.browse, {
      query: { chain: "high-end-equipment", maturity: "pilot" },
    });
    expect(list(found.body.items)[0]?.id).toBe(created.body.id);
  });
});

describe("what does not happen", () => {
  it("nobody else's item can be seen or moved, and nothing of it changes", async () => {
    const { item, path } = await create("别人看不见的草稿");
    const calls = [n.get, n.save, n.log, n.submit, n.withdraw, n.close, n.match, n.announceFile];
    for (const contract of calls) {
      const bodies: Record<string, unknown> = {
        [n.save.key]: { content: {}, expectedVersion: 1 },
        [n.announceFile.key]: announcement(pdf),
        [n.close.key]: { reason: "不应成功", expectedVersion: 1 },
        [n.match.key]: { reason: "不应成功", expectedVersion: 1 },
      };
      const moves = contract.key.startsWith("POST") ? { expectedVersion: 1 } : undefined;
      const body = bodies[contract.key] ?? moves;
      const answer = await sendAs("enterprise2", contract, { path, ...(body === undefined ? {} : { body }) });
      expect([contract.key, answer.status, answer.body.code]).toEqual([contract.key, 404, "item.not_found"]);
    }
    for (const persona of ["district", "operator", "auditor"]) {
      expect((await sendAs(persona, n.get, { path })).status).toBe(404);
    }
    expect((await sendAs("enterprise", n.get, { path })).body).toEqual(item);
    const foreign = await sendAs("enterprise2", n.create, {
      body: { organizationId: organizationOf.enterprise, content: {} },
    });
    expect(foreign.status).toBe(404);
  });

  it("a repeated creation creates nothing more; the key for other content is refused", async () => {
    const headers = { "idempotency-key": `journey-${Date.now()}` };
    const body = { organizationId: organizationOf.enterprise, content: content("只创建一次的需求") };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sendAs("enterprise", n.create, { body, headers })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const other = await sendAs("enterprise", n.create, {
      body: { ...body, content: content("换了内容") },
      headers,
    });
    expect([other.status, other.body.code]).toEqual([422, "idempotency.key_reused"]);
    const { status, body: refused } = await sendAs("enterprise", n.create, {
      body,
      headers: { "idempotency-key": "x" },
    });
    expect([status, refused.code]).toEqual([400, "idempotency.key_missing"]);
  });

  it("of two decisions at once exactly one is taken", async () => {
    const { item, path } = await create("两个部门同时决定");
    const submitted = await sendAs("enterprise", n.submit, {
      path,
      body: { expectedVersion: version(item) },
    });
    const expectedVersion = version(submitted.body);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => sendAs("organizer", n.publish, { path, body: { expectedVersion } })),
      ...Array.from({ length: 5 }, () =>
        sendAs("district", n.return, { path, body: { reason: "同时退回", expectedVersion } }),
      ),
    ]);
    expect(answers.filter((answer) => answer.status === 200).length).toBe(1);
    for (const answer of answers.filter((one) => one.status !== 200))
      expect([409, 412]).toContain(answer.status);
    const log = await sendAs("enterprise", n.log, { path, query: { limit: "100" } });
    expect(list(log.body.items).length).toBe(3);
  });

  it("a tampered or foreign cursor is refused", async () => {
    const page = await send(undefined, n.browse, { query: { limit: "1" } });
    const cursor = String(page.body.nextCursor);
    const second = await send(undefined, n.browse, { query: { limit: "1", cursor } });
    expect(second.status).toBe(200);
    expect(list(second.body.items)[0]?.id).not.toBe(list(page.body.items)[0]?.id);
    const flipped = `${cursor[0] === "e" ? "f" : "e"}${cursor.slice(1)}`;
    for (const query of [{ cursor: flipped }, { cursor, chain: "ai" }, { cursor: "x.y" }, { cursor: "x" }]) {
      const answer = await send(undefined, n.browse, { query });
      expect([answer.status, answer.body.code]).toEqual([422, "request.cursor"]);
    }
  });

  it("pages through the whole directory once each", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await send(undefined, o.browse, {
        query: { limit: "37", ...(cursor === undefined ? {} : { cursor }) },
      });
      expect(page.status).toBe(200);
      seen.push(...list(page.body.items).map((card) => String(card.id)));
      cursor = page.body.nextCursor === undefined ? undefined : String(page.body.nextCursor);
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
  });

  it("a file that is not what was announced does not become an attachment", async () => {
    const { path } = await create("附件校验示例");
    const announced = await sendAs("enterprise", n.announceFile, { path, body: announcement(pdf) });
    const fileId = String(announced.body.file?.id);
    const early = await sendAs("enterprise", n.completeFile, { path: { ...path, fileId } });
    expect(early.body.code).toBe("file.not_uploaded");
    expect((await upload(announced.body, Buffer.from("其他内容"))).ok).toBe(false);
    const fake = Buffer.from("MZ这不是 PDF");
    const disguised = await sendAs("enterprise", n.announceFile, {
      path,
      body: announcement(fake, "伪装.pdf"),
    });
    await upload(disguised.body, fake);
    const refused = await sendAs("enterprise", n.completeFile, {
      path: { ...path, fileId: String(disguised.body.file?.id) },
    });
    expect([refused.status, refused.body.code]).toEqual([422, "file.content"]);
    const wrongName = await sendAs("enterprise", n.announceFile, {
      path,
      body: announcement(pdf, "程序.exe"),
    });
    expect(list(wrongName.body.errors)[0]).toMatchObject({ path: "body.name", code: "file.extension" });
  });

  it("an expired or foreign token opens nothing", async () => {
    const token = await tokenOf("enterprise");
    const [head, payload, signature] = token.split(".");
    const claims = {
      ...JSON.parse(Buffer.from(String(payload), "base64url").toString("utf8")),
      sub: "operator",
    };
    const forged = `${head}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`;
    expect((await send(forged, organizationsContracts.getMe)).status).toBe(401);
  });
});
