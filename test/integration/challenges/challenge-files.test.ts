import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewKey } from "../../../functions/challenges/data/keys.ts";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { testIssuer } from "../../support/api-event.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { content, posterId } from "../../unit/challenges/challenge-sample.ts";
import { type ChallengeWorld, challengeWorld } from "./challenge-world.ts";

/** Attachments of a challenge: who may upload and who reads which. */

const c = challengeContracts;
let store: LocalStore;
let world: ChallengeWorld;
let programmeId: string;
beforeAll(async () => {
  store = await startStore();
  world = await challengeWorld(store);
  programmeId = await world.openProgramme();
});
afterAll(() => store.stop());

const bytes = new TextEncoder().encode("%PDF-1.7\n%demo\n%%EOF\n");
const announcement = (name: string) => ({
  name,
  type: "application/pdf",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

async function upload(challengeId: string, name: string): Promise<string> {
  const { file } = await world.ok("agent", c.announceChallengeFile, {
    path: { challengeId },
    body: announcement(name),
  });
  world.storage.put(`challenges/${file.id}`, bytes);
  await world.ok("agent", c.completeChallengeFile, { path: { challengeId, fileId: file.id } });
  return file.id;
}

describe("attachments", () => {
  it("are the editor's to upload, each reader's to read, and the public's as far as they are public", async () => {
    const { ok, refused, clock, seal, publish, versionOf } = world;
    clock.at = world.duringCollection;
    const { id: challengeId } = await ok("agent", c.createChallenge, {
      body: { programmeId, organizationId: posterId, content: content() },
    });
    const [open, secret] = [await upload(challengeId, "图纸.pdf"), await upload(challengeId, "工况.pdf")];
    const path = { challengeId };
    const attachments = [
      { fileId: open, visibility: "public" as const },
      { fileId: secret, visibility: "confidential" as const },
    ];
    await ok("agent", c.changeChallenge, {
      path,
      body: { content: content({ attachments }), expectedVersion: 1 },
    });
    await ok("agent", c.submitChallenge, { path, body: { expectedVersion: 2 } });
    expect(await refused("agent", c.announceChallengeFile, { path, body: announcement("晚.pdf") })).toBe(
      "409 challenge.not_editable",
    );
    expect(
      await refused("nobody", c.downloadPublicChallengeFile, { path: { challengeId, fileId: open } }),
    ).toBe("404 challenge.not_found");

    await ok("district", c.decideFormally, {
      path,
      body: { decision: "recommend", reason: "材料齐全", expectedVersion: 3 },
    });
    await ok("organizer", c.decideFeasibility, {
      path,
      body: { decision: "demonstrate", expertIds: [], opinion: "必要且可行", expectedVersion: 4 },
    });
    await seal(challengeId);
    expect(await versionOf(challengeId)).toBe(6);
    clock.at = "2026-04-11T00:00:00.000Z";
    await publish(programmeId, challengeId);

    const page = await ok("nobody", c.readPublicChallenge, { path });
    expect(page.attachments.map(({ name }) => name)).toEqual(["图纸.pdf"]);
    const publicly = (fileId: string) =>
      refused("nobody", c.downloadPublicChallengeFile, { path: { challengeId, fileId } });
    expect(await publicly(open)).toBe("200 no problem");
    expect(await publicly(secret)).toBe("404 file.not_found");

    const privately = (who: "viewer" | "auditor" | "stranger" | "expert" | "elsewhere") =>
      refused(who, c.downloadChallengeFile, { path: { challengeId, fileId: secret } });
    expect(await privately("viewer")).toBe("200 no problem");
    expect(await privately("auditor")).toBe("200 no problem");
    expect(await privately("stranger")).toBe("404 challenge.not_found");
    expect(await privately("elsewhere")).toBe("404 challenge.not_found");
    expect(await privately("expert")).toBe("404 challenge.not_found");
    const judges = reviewKey(challengeId, "prp_00000000000000000000000001", personIdOf(testIssuer, "expert"));
    const review = (state: string) => world.table.transact([{ put: { Item: { ...judges, state } } }]);
    await review("invited");
    expect(await privately("expert")).toBe("404 challenge.not_found");
    await review("accepted");
    expect(await privately("expert")).toBe("200 no problem");
    await review("recused");
    expect(await privately("expert")).toBe("404 challenge.not_found");
  });

  it("are refused when what was uploaded is not what was announced", async () => {
    const { ok, refused, clock } = world;
    clock.at = world.duringCollection;
    const { id: challengeId } = await ok("agent", c.createChallenge, {
      body: { programmeId, organizationId: posterId, content: content() },
    });
    const { file } = await ok("agent", c.announceChallengeFile, {
      path: { challengeId },
      body: announcement("图纸.pdf"),
    });
    const complete = () =>
      refused("agent", c.completeChallengeFile, { path: { challengeId, fileId: file.id } });
    expect(await complete()).toMatch(/file\.not_uploaded$/);
    world.storage.put(`challenges/${file.id}`, bytes.slice(1));
    expect(await complete()).toMatch(/file\.(differs|content)$/);
    const attached = content({ attachments: [{ fileId: file.id, visibility: "public" }] });
    expect(
      await refused("agent", c.changeChallenge, {
        path: { challengeId },
        body: { content: attached, expectedVersion: 1 },
      }),
    ).toBe("422 file.not_uploaded");
  });
});
