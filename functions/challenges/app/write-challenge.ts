import type { ChallengeDraft } from "../../../shared/contracts/challenges-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { type Actor, isMemberOf, roleIn } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { isDepartment } from "../domain/permission.ts";
import { programmeNotFound, type StoredProgramme } from "../domain/programme.ts";
import { type ChallengePoster, draftChallenge, editChallenge } from "../domain/write-challenge.ts";
import type { Challenges } from "./challenge-ports.ts";
import { readableChallenge } from "./challenge-reading.ts";
import type { Programmes } from "./programme-ports.ts";

export interface CreateChallenge {
  readonly programmeId: string;
  readonly organizationId?: string | undefined;
  readonly content: ChallengeDraft;
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** Drafts of challenges, of a member's organization or of the department itself. */
export const writeChallenge = (
  challenges: Challenges,
  programmes: Pick<Programmes, "find">,
  directory: Pick<Directory, "organization">,
  clock: Clock,
  newId: NewId,
) => {
  const noOrganization = () => new DomainError("not_found", "organization.not_found");

  const posterOf = async (
    { organizationId, actor }: CreateChallenge,
    { content }: StoredProgramme,
  ): Promise<ChallengePoster> => {
    if (organizationId === undefined) {
      if (!isDepartment(actor)) throw noOrganization();
      return { name: content.department, unitCode: content.unitCode };
    }
    const facts = isMemberOf(actor, organizationId)
      ? await directory.organization(organizationId)
      : undefined;
    if (facts === undefined) throw noOrganization();
    if (roleIn(actor, organizationId) === "viewer") throw new DomainError("forbidden", "item.viewer");
    if (facts.status !== "verified") throw new DomainError("conflict", "item.organization_not_verified");
    if (!content.rules.posterKinds.includes(facts.kind))
      throw new DomainError("conflict", "challenge.poster_kind");
    return { organizationId, name: facts.name, unitCode: facts.unitCode };
  };

  return {
    /** A new draft; the same call creates it once. */
    async create(ordered: CreateChallenge): Promise<StoredChallenge> {
      const { programmeId, content, actor, call } = ordered;
      const programme = await programmes.find(programmeId);
      // A programme that is a draft is known to the department only.
      if (programme === undefined || (programme.state === "draft" && !isDepartment(actor)))
        throw programmeNotFound();
      const poster = await posterOf(ordered, programme);
      const change = draftChallenge({
        id: newId("challenge"),
        programme,
        poster,
        content,
        actor,
        at: clock.now(),
      });
      return readableChallenge(challenges, await challenges.create(change, call), actor);
    },

    async change(
      challengeId: string,
      { content, expectedVersion }: { content: ChallengeDraft; expectedVersion: number },
      actor: Actor,
    ): Promise<StoredChallenge> {
      const before = await readableChallenge(challenges, challengeId, actor);
      const change = editChallenge(before, content, { actor, at: clock.now(), expectedVersion });
      await challenges.save(before, change);
      return change.challenge;
    },
  };
};
