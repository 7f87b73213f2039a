import { setTimeout as sleep } from "node:timers/promises";
import { verifyRecordFile } from "../../../shared/record/verify-record.ts";
import type { Product } from "../rush/product.ts";
import { ask } from "./calls.ts";
import type { PublishedChallenge } from "./ceremony.ts";

interface OpeningSeen {
  readonly state: string;
  readonly entries?: readonly { readonly matched: boolean }[];
}

/** Releases two of three shares, and waits until everything is opened; seconds from the second share on. */
export async function measureOpening(
  local: Product,
  { id, shares }: PublishedChallenge,
): Promise<{ readonly seconds: number; readonly opened: number; readonly matched: number }> {
  const path = `/v1/challenges/${id}/opening`;
  for (const { holder, text } of shares.slice(0, 2))
    await ask(local, holder, `POST ${path}/shares`, { share: text });
  const began = performance.now();
  const [auditor] = shares.slice(2);
  if (auditor === undefined) throw new Error("no third holder");
  const patienceMs = 600_000;
  while (performance.now() - began < patienceMs) {
    const { state, entries = [] } = (await ask(
      local,
      auditor.holder,
      `GET ${path}`,
    )) as unknown as OpeningSeen;
    if (state === "done") {
      const seconds = (performance.now() - began) / 1000;
      return { seconds, opened: entries.length, matched: entries.filter((one) => one.matched).length };
    }
    await sleep(200);
  }
  throw new Error("the opening did not end");
}

/** The public record of it, checked as anybody would. */
export async function verifiedRecord({ origin }: Product, id: string): Promise<number> {
  const answer = await fetch(new URL(`/v1/directory/challenges/${id}/record`, origin()));
  const verdict = verifyRecordFile(new Uint8Array(await answer.arrayBuffer()));
  if (!verdict.ok) throw new Error(`the record is not sound: ${JSON.stringify(verdict)}`);
  return verdict.summary.opened?.proposals ?? 0;
}
