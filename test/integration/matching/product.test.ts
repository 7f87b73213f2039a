import { beforeAll, describe, expect, it, vi } from "vitest";
import { matchingContracts as m } from "../../../shared/contracts/matching.ts";
import { needContracts as n } from "../../../shared/contracts/matchmaking.ts";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import { type Json, list, send, sendAs } from "../../support/client.ts";

/** From publication to search and matches and back, over HTTP against the running product. */

const title = "铝合金薄壁壳体搅拌摩擦焊焊接变形补偿（匹配测试）";
const content = {
  title,
  needType: "technology",
  chains: ["high-end-equipment"],
  keywords: ["焊接变形", "搅拌摩擦焊"],
  publicText:
    "薄壁铝合金壳体搅拌摩擦焊后变形超差，需要变形预测、反变形补偿与在线监测的整体方案，并在产线验证。",
  confidentialText: "金丝雀-匹配-保密-91c2",
  indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm" }],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
  openUntil: addDays(civilDateAt(new Date().toISOString()), 90),
  contact: { name: "金丝雀-匹配-联系人", phone: "13800006677" },
  attachments: [],
  publicationConsent: true,
  notClassified: true,
  budget: { negotiable: false, minYuan: 300_000, maxYuan: 800_000 },
  urgency: "soon",
};

let organizationId = "";
beforeAll(async () => {
  const me = await sendAs("enterprise", organizationsContracts.getMe);
  organizationId = String(list(me.body.memberships)[0]?.organizationId);
});

const found = (query: Readonly<Record<string, string>>) => send(undefined, m.search, { query });
const patiently = { timeout: 20_000, interval: 200 };

async function publishNeed(): Promise<{ id: string; version: number }> {
  const created = await sendAs("enterprise", n.create, { body: { organizationId, content } });
  const path = { needId: String(created.body.id) };
  const move = async (persona: string, contract: typeof n.submit | typeof n.publish, item: Json) =>
    (await sendAs(persona, contract, { path, body: { expectedVersion: Number(item.version) } })).body;
  const submitted = await move("enterprise", n.submit, created.body);
  const open = await move("district", n.publish, submitted);
  return { id: path.needId, version: Number(open.version) };
}

describe("what is published", () => {
  it("is found and matched moments later, tells nothing confidential, and is gone when it is closed", async () => {
    const { id, version } = await publishNeed();
    const path = { itemId: id };
    const matches = await vi.waitFor(async () => {
      const answer = await sendAs("enterprise", m.listMatches, { path });
      expect(answer.status).toBe(200);
      return answer.body;
    }, patiently);
    expect(matches.outlook).toBe("strong");
    const [best] = list(matches.matches);
    expect(best?.explanation?.words).not.toEqual([]);

    const hit = await found({ q: "搅拌摩擦焊 匹配测试" });
    expect(list(hit.body.hits).map(({ listing }) => listing?.id)).toEqual([id]);
    expect(hit.headers.get("cache-control")).toBe("public, max-age=15");
    // Both by initials and in Traditional characters.
    expect(Number((await found({ q: "hjbx" })).body.total)).toBeGreaterThan(0);
    expect(Number((await found({ q: "鋁合金 匹配測試" })).body.total)).toBe(1);

    const otherId = String(best?.listing?.id);
    const theirs = await sendAs("university", m.listMatches, { path: { itemId: otherId } });
    expect([200, 404]).toContain(theirs.status);
    const said = JSON.stringify([matches, hit.body, theirs.body]);
    for (const secret of ["金丝雀-匹配-保密-91c2", "金丝雀-匹配-联系人", "13800006677"])
      expect(said).not.toContain(secret);
    expect((await sendAs("enterprise2", m.listMatches, { path })).status).toBe(404);

    const declined = await sendAs("enterprise", m.giveVerdict, {
      path: { ...path, otherId },
      body: { verdict: "unsuitable", reason: "price" },
    });
    expect(declined.status).toBe(200);
    const after = await sendAs("enterprise", m.listMatches, { path });
    expect(list(after.body.matches).map(({ listing }) => listing?.id)).not.toContain(otherId);

    await sendAs("enterprise", n.close, {
      path: { needId: id },
      body: { expectedVersion: version, reason: "已自行解决" },
    });
    await vi.waitFor(async () => {
      expect((await found({ q: "搅拌摩擦焊 匹配测试" })).body.total).toBe(0);
    }, patiently);
    expect((await sendAs("enterprise", m.listMatches, { path })).body.code).toBe("match.not_listed");
  });
});
