import { type Actor, holds } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { PooledExpert, StoredExpert } from "../domain/expert.ts";
import type { Experts } from "./review-ports.ts";

export interface PoolParts {
  readonly experts: Experts;
  readonly directory: Pick<Directory, "actor" | "organization">;
}

/** So many people are looked up at a time. */
const together = 25;

const pooled = (expert: StoredExpert, actor: Actor): PooledExpert => ({
  ...expert,
  organizationIds: actor.memberships.map(({ organizationId }) => organizationId),
});

/** This expert as they are now, with what they belong to; undefined without a profile. */
export async function pooledExpert(
  { experts, directory }: PoolParts,
  personId: string,
): Promise<PooledExpert | undefined> {
  const [expert, actor] = await Promise.all([experts.find(personId), directory.actor(personId)]);
  return expert === undefined || actor === undefined ? undefined : pooled(expert, actor);
}

/** Everybody with a profile who is an expert still. */
export async function activeExperts({ experts, directory }: PoolParts): Promise<PooledExpert[]> {
  const all = await experts.list();
  const active: PooledExpert[] = [];
  for (let from = 0; from < all.length; from += together) {
    const some = all.slice(from, from + together);
    const actors = await Promise.all(some.map(({ personId }) => directory.actor(personId)));
    some.forEach((expert, i) => {
      const actor = actors[i];
      if (actor !== undefined && holds(actor, "expert")) active.push(pooled(expert, actor));
    });
  }
  return active;
}

/** This one, if they may be asked. */
export async function activeExpert(parts: PoolParts, personId: string): Promise<PooledExpert | undefined> {
  const [expert, actor] = await Promise.all([parts.experts.find(personId), parts.directory.actor(personId)]);
  if (expert === undefined || actor === undefined || !holds(actor, "expert")) return undefined;
  return pooled(expert, actor);
}
