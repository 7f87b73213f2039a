import type { Reply } from "../../../shared/contracts/contract.ts";
import type { ExpertContent, reviewContracts } from "../../../shared/contracts/reviews.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { type StoredExpert, writtenExpert } from "../domain/expert.ts";
import type { Experts } from "./review-ports.ts";

type Profile = Reply<(typeof reviewContracts)["getMyExpertProfile"]>;

export const shownExpert = ({ personId, name, content, updatedAt, version }: StoredExpert): Profile => ({
  personId,
  name,
  content,
  updatedAt,
  version,
});

export const readExpert =
  (experts: Pick<Experts, "find">) =>
  async (actor: Actor): Promise<Profile> => {
    const expert = await experts.find(actor.personId);
    if (expert === undefined) throw new DomainError("not_found", "expert.not_found");
    return shownExpert(expert);
  };

/** Everybody writes their own. Whatever it says counts from the next check of conflicts on. */
export const writeExpert =
  (experts: Experts, clock: Clock) =>
  async (order: {
    readonly content: ExpertContent;
    readonly expectedVersion?: number | undefined;
    readonly actor: Actor;
  }): Promise<Profile> => {
    const { actor, content, expectedVersion } = order;
    const before = await experts.find(actor.personId);
    const after = writtenExpert(before, {
      personId: actor.personId,
      name: actor.name,
      content,
      at: clock.now(),
      expectedVersion,
    });
    await experts.save(before, after);
    return shownExpert(after);
  };
