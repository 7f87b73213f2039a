import { describe, expect, it, vi } from "vitest";
import { needContracts } from "../../../shared/contracts/matchmaking.ts";
import { noticesContracts } from "../../../shared/contracts/notices.ts";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { webhookContracts } from "../../../shared/contracts/webhooks.ts";
import { type Json, list, sendAs } from "../../support/client.ts";
import { completeNeed } from "../../support/complete-need.ts";

/** The whole way over HTTP against the running product: a decision, the inbox, a webhook; with least privilege. */

const wait = { timeout: 20_000, interval: 200 };

describe("a published need in the running product", () => {
  it("is in the agent's inbox and on its way to a webhook, which nobody answers", async () => {
    const hook = await sendAs("operator", webhookContracts.createWebhook, {
      body: { name: "没有人", url: "https://nobody.invalid/in", groups: ["items"] },
    });
    expect(hook.status).toBe(201);
    const path = { webhookId: String(hook.body.id) };

    const me = await sendAs("enterprise", organizationsContracts.getMe);
    const organizationId = String(list(me.body.memberships)[0]?.organizationId);
    const created = await sendAs("enterprise", needContracts.create, {
      body: { organizationId, content: completeNeed() },
    });
    const needId = String(created.body.id);
    const submitted = await sendAs("enterprise", needContracts.submit, {
      path: { needId },
      body: { expectedVersion: 1 },
    });
    const published = await sendAs("organizer", needContracts.publish, {
      path: { needId },
      body: { expectedVersion: Number(submitted.body.version) },
    });
    expect(published.body.state).toBe("open");

    const notice = await vi.waitFor(async () => {
      const { body } = await sendAs("enterprise", noticesContracts.listNotices, {
        query: { unread: "true" },
      });
      const found = list(body.items).find(({ page }: Json) => String(page) === `/app/needs/${needId}`);
      expect(found?.subject).toBe("item.published");
      return found;
    }, wait);
    const read = await sendAs("enterprise", noticesContracts.readNotice, {
      path: { noticeId: String(notice?.id) },
    });
    expect(read.status).toBe(200);
    const others = await sendAs("university", noticesContracts.readNotice, {
      path: { noticeId: String(notice?.id) },
    });
    expect([others.status, others.body.code]).toEqual([404, "notice.not_found"]);

    await vi.waitFor(async () => {
      const { body } = await sendAs("operator", webhookContracts.listDeliveries, { path });
      const [delivery] = list(body.items);
      expect([delivery?.type, delivery?.state]).toEqual(["listing.changed", "waiting"]);
      expect(list(delivery?.attempts).map(({ fault }: Json) => fault)).toContain("name");
    }, wait);
    expect((await sendAs("operator", webhookContracts.deleteWebhook, { path })).status).toBe(200);
  });
});
