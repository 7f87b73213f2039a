import { expect } from "vitest";
import { lockedIdentity } from "../../infra/local/demo/locked-identity.ts";
import { challengeContracts } from "../../shared/contracts/challenges.ts";
import { programmeContracts } from "../../shared/contracts/programmes.ts";
import { sealingContracts } from "../../shared/contracts/sealing.ts";
import { addMilliseconds } from "../../shared/kernel/time.ts";
import { armored } from "../../shared/sealing/armored.ts";
import { newKey, type SealingKey } from "../../shared/sealing/keys.ts";
import { sealTo } from "../../shared/sealing/seal.ts";
import { splitIdentity } from "../../shared/sealing/shares.ts";
import { challengeContent, programmeContent } from "./challenge-content.ts";
import { type Answered, type Sending, sendAs } from "./client.ts";

/** A challenge that takes proposals, made over HTTP by everybody who has to do with it. */

const holders = ["organizer", "operator", "auditor"] as const;
const day = 86_400_000;

async function done(
  persona: string,
  contract: Parameters<typeof sendAs>[1] & { readonly status: number },
  sending: Sending,
): Promise<Answered["body"]> {
  const { status, body } = await sendAs(persona, contract, sending);
  expect([contract.key, status], JSON.stringify(body)).toEqual([contract.key, contract.status]);
  return body;
}

interface HolderKey {
  readonly persona: string;
  readonly key: SealingKey;
  readonly protectedIdentity: string;
}

/** Locking keeps the processor for seconds: done before the first call, so that no connection is idle meanwhile. */
const holderKeys = (): Promise<HolderKey[]> =>
  Promise.all(
    holders.map(async (persona) => {
      const key = await newKey();
      return { persona, key, protectedIdentity: await lockedIdentity(key.identity, `口令 of ${persona}`) };
    }),
  );

/** Everybody who is to hold a share enrols with a key of their own; one of them fixes how many open a challenge. */
async function gatherCommittee(programmeId: string, keys: readonly HolderKey[]): Promise<void> {
  const path = { programmeId };
  for (const { persona, key, protectedIdentity } of keys) {
    const body = { recipient: key.recipient, protectedIdentity };
    await done(persona, sealingContracts.enrolHolder, { path, body });
  }
  const { version } = await done("organizer", sealingContracts.getCommittee, { path });
  const body = { threshold: 2, expectedVersion: version };
  await done("organizer", sealingContracts.fixCommittee, { path, body });
}

/** The ceremony before publication: a key for the challenge, in shares that only their holders can open. */
async function setKey(programmeId: string, challengeId: string): Promise<void> {
  const committee = await done("organizer", sealingContracts.getCommittee, { path: { programmeId } });
  const holding = committee.holders as unknown as readonly { personId: string; recipient: string }[];
  const { identity, recipient } = await newKey();
  const parts = await splitIdentity(identity, { holders: holding.length, threshold: 2 });
  const shares = await Promise.all(
    parts.map(async ({ text, commitment }, i) => {
      const holder = holding[i];
      if (holder === undefined) throw new Error("a share without a holder");
      const sealedShare = armored(await sealTo([holder.recipient], new TextEncoder().encode(text)));
      return { holderId: holder.personId, sealedShare, commitment };
    }),
  );
  await done("organizer", sealingContracts.setSealingKey, {
    path: { challengeId },
    body: { recipient, shares },
  });
}

/** Publishes a challenge of the department's own, open from `opensInMs` on for two days; answers its id. */
export async function publishedChallenge(title: string, opensInMs: number): Promise<string> {
  const keys = await holderKeys();
  const made = await done("organizer", programmeContracts.createProgramme, {
    body: programmeContent(`${title}的计划`),
  });
  const programmeId = String(made.id);
  await done("organizer", programmeContracts.openProgramme, {
    path: { programmeId },
    body: { expectedVersion: made.version },
  });
  await gatherCommittee(programmeId, keys);
  const drafted = await done("organizer", challengeContracts.createChallenge, {
    body: { programmeId, content: challengeContent(title) },
  });
  const path = { challengeId: String(drafted.id) };
  const submitted = await done("organizer", challengeContracts.submitChallenge, {
    path,
    body: { expectedVersion: drafted.version },
  });
  await done("organizer", challengeContracts.decideFeasibility, {
    path,
    body: {
      decision: "demonstrate",
      expertIds: [],
      opinion: "必要、创新、可行，效益明显。",
      expectedVersion: submitted.version,
    },
  });
  await setKey(programmeId, path.challengeId);
  const { version } = await done("organizer", challengeContracts.getChallenge, { path });
  const opensAt = addMilliseconds(new Date().toISOString(), opensInMs);
  await done("organizer", challengeContracts.publishChallenges, {
    path: { programmeId },
    body: {
      challenges: [{ id: path.challengeId, expectedVersion: version }],
      window: { opensAt, closesAt: addMilliseconds(opensAt, 2 * day) },
      title: `${title}的榜单`,
    },
  });
  return path.challengeId;
}
