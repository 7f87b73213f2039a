import { canonicalJson } from "../../../shared/digest/canonical-json.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Entry } from "../../../shared/record/entry.ts";
import { type Opening, signedRecord } from "../../../shared/record/record.ts";
import type { Release } from "../../../shared/record/release.ts";
import { isPublic, titleOf } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { DecisionKey } from "./decision-key.ts";

/** What stands on the record of a challenge, first entry first. */
export interface DecisionRecords {
  read(challengeId: string): Promise<{
    readonly entries: readonly Entry[];
    readonly releases: readonly Release[];
    readonly opening?: Opening | undefined;
  }>;
}

export interface RecordParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly records: DecisionRecords;
  readonly decisionKey: () => Promise<DecisionKey>;
  readonly clock: Clock;
}

/**
 * 决策记录: everything about a published challenge that anybody needs to re-check it, in the exact bytes that the
 * verifier checks, with its head signed now.
 */
export const exportRecord = (parts: RecordParts) => async (challengeId: string) => {
  const challenge = await parts.challenges.find(challengeId);
  if (challenge === undefined || !isPublic(challenge)) throw challengeNotFound();
  const [{ entries, releases, opening }, key] = await Promise.all([
    parts.records.read(challengeId),
    parts.decisionKey(),
  ]);
  const record = await signedRecord(
    {
      process: { id: challengeId, title: titleOf(challenge), number: challenge.number ?? "" },
      entries,
      releases,
      ...(opening === undefined ? {} : { opening }),
      keys: { [key.keyId]: key.publicKey },
    },
    { at: parts.clock.now(), keyId: key.keyId, sign: (bytes) => key.sign(bytes) },
  );
  return `${canonicalJson(record)}\n`;
};
