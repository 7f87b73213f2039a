import { formCommittee } from "../../../functions/challenges/app/form-committee.ts";
import { setSealingKey } from "../../../functions/challenges/app/set-sealing-key.ts";
import type { Committee } from "../../../shared/contracts/sealing.ts";
import { armored } from "../../../shared/sealing/armored.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { protectIdentity } from "../../../shared/sealing/passphrase.ts";
import { sealTo } from "../../../shared/sealing/seal.ts";
import { splitIdentity } from "../../../shared/sealing/shares.ts";
import type { ChallengeWorld } from "./challenge-world.ts";
import { demoHolders, demoThreshold } from "./data/committee.ts";

/** The committee of the demo programme, each holder with a key of their own, as their browsers would make them. */
export async function loadCommittee(world: ChallengeWorld, programmeId: string): Promise<Committee> {
  const committee = formCommittee(world);
  for (const { subject, passphrase } of demoHolders) {
    const { identity, recipient } = await newKey();
    const protectedIdentity = await protectIdentity(identity, passphrase);
    const actor = await world.actor(subject);
    await committee.enrol({ programmeId, actor, at: world.clock.now(), recipient, protectedIdentity });
  }
  const actor = await world.actor("organizer");
  const { version: expectedVersion } = await committee.show({ programmeId, actor, at: world.clock.now() });
  return committee.fix({
    programmeId,
    actor,
    at: world.clock.now(),
    threshold: demoThreshold,
    expectedVersion,
  });
}

/** Makes the key of a challenge and hands its shares out, as an organizer's browser would. */
export async function sealChallenge(
  world: ChallengeWorld,
  challengeId: string,
  { holders, threshold = demoThreshold }: Committee,
): Promise<void> {
  const { identity, recipient } = await newKey();
  const shares = await splitIdentity(identity, { holders: holders.length, threshold });
  const sealed = await Promise.all(
    holders.map(async (holder, i) => {
      const share = shares[i];
      if (share === undefined) throw new Error("a share is missing");
      const sealedShare = armored(await sealTo([holder.recipient], new TextEncoder().encode(share.text)));
      return { holderId: holder.personId, sealedShare, commitment: share.commitment };
    }),
  );
  const actor = await world.actor("organizer");
  await setSealingKey(world)({ challengeId, recipient, shares: sealed, actor, at: world.clock.now() });
}
