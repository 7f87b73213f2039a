import { formCommittee } from "../../../functions/challenges/app/form-committee.ts";
import { openProposals } from "../../../functions/challenges/app/open-proposals.ts";
import { releaseShare } from "../../../functions/challenges/app/release-share.ts";
import { setSealingKey } from "../../../functions/challenges/app/set-sealing-key.ts";
import type { Committee } from "../../../shared/contracts/sealing.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { armored, unarmored } from "../../../shared/sealing/armored.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { openWith, sealTo } from "../../../shared/sealing/seal.ts";
import { splitIdentity } from "../../../shared/sealing/shares.ts";
import type { ChallengeWorld } from "./challenge-world.ts";
import { demoHolders, demoThreshold } from "./data/committee.ts";
import { lockedIdentity } from "./locked-identity.ts";

/** A fixed committee, with what its holders would open their shares with. */
export interface DemoCommittee extends Committee {
  readonly identities: ReadonlyMap<string, string>;
}

/** The committee of the demo programme, each holder with a key of their own, as their browsers would make them. */
export async function loadCommittee(world: ChallengeWorld, programmeId: string): Promise<DemoCommittee> {
  const committee = formCommittee(world);
  const identities = new Map<string, string>();
  for (const { subject, passphrase } of demoHolders) {
    const { identity, recipient } = await newKey();
    const protectedIdentity = await lockedIdentity(identity, passphrase);
    const actor = await world.actor(subject);
    identities.set(actor.personId, identity);
    await committee.enrol({ programmeId, actor, at: world.clock.now(), recipient, protectedIdentity });
  }
  const actor = await world.actor("organizer");
  const { version: expectedVersion } = await committee.show({ programmeId, actor, at: world.clock.now() });
  const at = world.clock.now();
  const fixed = await committee.fix({ programmeId, actor, at, threshold: demoThreshold, expectedVersion });
  return { ...fixed, identities };
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

/** The next holder of a share takes so long. */
const minutesBetween = 4;

/** As many holders as it takes open their shares and release them; then the job opens what was handed in. */
export async function openChallenge(
  world: ChallengeWorld,
  challengeId: string,
  { identities }: DemoCommittee,
): Promise<void> {
  const key = await world.committees.key(challengeId);
  if (key === undefined) throw new Error(`${challengeId} has no key`);
  // The last ones, so that an auditor is among them.
  for (const { subject } of demoHolders.slice(-demoThreshold)) {
    const actor = await world.actor(subject);
    const sealed = key.shares.find(({ holderId }) => holderId === actor.personId)?.sealedShare ?? "";
    const identity = identities.get(actor.personId) ?? "";
    const share = new TextDecoder().decode(await openWith(identity, unarmored(sealed)));
    await releaseShare(world.openingParts)({ challengeId, share, actor, at: world.clock.now() });
    world.clock.set(addMilliseconds(world.clock.now(), minutesBetween * 60_000));
  }
  await openProposals(world.openingParts)(challengeId);
}
