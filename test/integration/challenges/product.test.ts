import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { allContracts } from "../../../shared/contracts/index.ts";
import { proposalContracts } from "../../../shared/contracts/proposals.ts";
import { type ProposalPayload, Receipt } from "../../../shared/contracts/proposals-content.ts";
import { canonicalJson } from "../../../shared/digest/canonical-json.ts";
import { isGenuine } from "../../../shared/record/receipt.ts";
import { storePort } from "../../bench/rush/product.ts";
import { send, sendAs } from "../../support/client.ts";
import { publishedChallenge } from "../../support/published-challenge.ts";
import { filesBelow, itemsOn, type Search, searchFor } from "../../support/traces.ts";
import { personas } from "../api/who-may.ts";
import { type Begun, begun, done, joined, saved, submitted, teamKey, uploaded } from "./sealed-work.ts";

/**
 * A proposal in the running product before its opening: every byte that is stored is looked through for what it says,
 * and everybody asks for it on every route that reads.
 */

const secrets = {
  route: "金丝雀路线：三级逆流萃取后低温烧结",
  draft: "金丝雀草稿：尚未想好的备选路线",
  lead: "金丝雀负责人欧阳示例",
  phone: "13977770001",
  promised: "金丝雀承诺值 0.137 mm",
  priorIp: "ZL202310000001.X",
  quote: "1376543210",
  budget: "金丝雀设备费",
  milestone: "金丝雀中试样件五十套",
  fileName: "金丝雀技术方案.pdf",
  fileBytes: "金丝雀附件正文：随焊滚压闭环控制",
  passphrase: "金丝雀口令 潮汐 铜锣 七里桥",
  wrong: "金丝雀误传：没有加密就发出的方案",
};
const title = `随焊滚压成套工艺 ${Date.now()}`;
const file = new File([`%PDF-1.4\n${secrets.fileBytes}\n%%EOF\n`], secrets.fileName, {
  type: "application/pdf",
});

const payloadOf = ({ path }: Begun, entry: ProposalPayload["files"][number]) =>
  ({
    format: "duijie-proposal-1" as const,
    ...path,
    termsVersion: 1,
    teamLead: { name: secrets.lead, title: "教授", phone: secrets.phone },
    route: `${secrets.route}。`,
    responses: [{ indicator: "焊后平面度", promised: secrets.promised }],
    priorIp: [{ type: "invention" as const, number: secrets.priorIp }],
    quoteYuan: Number(secrets.quote),
    budget: [{ item: secrets.budget, yuan: Number(secrets.quote) }],
    milestones: [{ month: 6, deliverable: secrets.milestone, percent: 100 }],
    files: [entry],
  }) satisfies ProposalPayload;

let challengeId: string;
let team: Begun;
/** What nobody may find, and what a search that looks everywhere does find. */
let hidden: Readonly<Record<string, string>>;
let shown: Readonly<Record<string, string>>;

const mails = async (): Promise<string> => (await fetch(new URL("/dev/mail", inject("baseUrl")))).text();

beforeAll(async () => {
  const key = await teamKey(secrets.passphrase);
  challengeId = await publishedChallenge(title, 1500);
  team = await begun("university", challengeId, key);
  await joined(team, "supplier");
  await saved(team, { route: secrets.draft });
  const entry = await uploaded(team, file);
  const payload = payloadOf(team, entry);

  // A client with a fault sends what it should have sealed: refused, and forgotten.
  const unsealed = { ...payload, route: secrets.wrong };
  const wrong = { ciphertext: canonicalJson(unsealed), sha256: entry.sha256, termsVersion: 1, fileIds: [] };
  const refused = await sendAs("university", proposalContracts.stageProposal, {
    path: team.path,
    body: wrong,
  });
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).not.toContain("金丝雀");

  const open = await done("university", challengeContracts.readPublicChallenge, { path: { challengeId } });
  const { ciphertext, receipt } = await submitted(team, {
    challengeRecipient: String(open.recipient),
    payload,
    fileIds: [entry.fileId],
  });
  const signer = await send(undefined, proposalContracts.getReceiptKey);
  expect(isGenuine(Receipt.parse(receipt), String(signer.body.publicKey))).toBe(true);

  const { wrong: asSent, ...others } = secrets;
  hidden = {
    ...others,
    wrong: asSent,
    teamKey: team.identity,
    fileKey: entry.identity,
    fileDigest: entry.sha256,
  };
  shown = { title, ciphertext: ciphertext.split("\n")[4] ?? "" };
  // News and mails have gone out as far as they ever will.
  await vi.waitFor(async () => expect(await mails()).toContain(title), { timeout: 30_000, interval: 300 });
}, 180_000);

/** Where something hidden was found, and what of what is no secret was found at all. */
function tally(search: Search) {
  const leaks: string[] = [];
  const found = new Set<string>();
  return {
    look({ place, bytes }: { readonly place: string; readonly bytes: Uint8Array }) {
      for (const name of search(bytes)) {
        found.add(name);
        if (name in hidden) leaks.push(`${name} in ${place}`);
      }
    },
    leaks,
    found,
  };
}

/** All of the database, on a machine that does something else beside. */
describe("before the opening", { timeout: 180_000 }, () => {
  it("no item of any table says what a proposal says", async () => {
    const { look, leaks, found } = tally(searchFor({ ...hidden, ...shown }));
    for await (const item of itemsOn(storePort(inject("dataFolder")))) look(item);
    expect(leaks).toEqual([]);
    expect([...found].sort()).toEqual(Object.keys(shown).sort());
  });

  it("no byte on the disk does: of the database, objects, mails, queues, streams, logs", () => {
    const search = searchFor({ ...hidden, ...shown, sealed: "age-encryption.org/v1" });
    const byPart = new Map<string, ReturnType<typeof tally>>();
    const folder = inject("dataFolder");
    for (const one of filesBelow(folder)) {
      const part = one.place.slice(folder.length + 1).split("/")[0] ?? "";
      const own = byPart.get(part) ?? tally(search);
      byPart.set(part, own);
      own.look(one);
    }
    expect([...byPart.values()].flatMap(({ leaks }) => leaks)).toEqual([]);
    // It has looked where things are.
    const found = (part: string) => [...(byPart.get(part)?.found ?? [])].sort();
    // What stands in one place only may lie across two pages of the file; the items are searched one by one above.
    expect(found("dynamodb")).toEqual(expect.arrayContaining(["sealed", "title"]));
    expect(found("objects")).toContain("sealed");
    expect(found("mail")).toContain("title");
  });

  it("nobody reads it on any route, and nobody but the team learns that it is there", async () => {
    const reading = allContracts.filter(
      ({ key, module }) => key.startsWith("GET ") && ["challenges", "proposals", "notices"].includes(module),
    );
    const texts = searchFor({ ...hidden, proposalId: team.path.proposalId });
    const ask = async (persona: string | undefined, contract: Contract): Promise<string[]> => {
      const path = { ...team.path, fileId: "fil_00000000000000000000000000" };
      const { status, body } = await sendAs(persona, contract, { path });
      expect(status).toBeLessThan(500);
      return [...texts(Buffer.from(JSON.stringify(body)))].map(
        (name) => `${name} to ${persona} by ${contract.key}`,
      );
    };
    const callers = [undefined, ...personas.filter((one) => one !== "university" && one !== "supplier")];
    const leaks: string[] = [];
    for (const persona of callers)
      leaks.push(...(await Promise.all(reading.map((contract) => ask(persona, contract)))).flat());
    expect(leaks).toEqual([]);
    expect(await ask("supplier", proposalContracts.getProposal)).toEqual([
      `proposalId to supplier by ${proposalContracts.getProposal.key}`,
    ]);
  });
});
