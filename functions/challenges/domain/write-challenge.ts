import type { ChallengeDraft } from "../../../shared/contracts/challenges-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { differingFields } from "../../../shared/kernel/same-value.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { startOfChain } from "../../../shared/record/entry.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { StoredChallenge } from "./challenge.ts";
import { type ChallengeChange, challengeNotFound, changedBy, type Doing } from "./challenge-change.ts";
import { checkAttachments } from "./challenge-content.ts";
import { editsAs, mayRead } from "./permission.ts";
import type { StoredProgramme } from "./programme.ts";

/** Who poses it: an enterprise with its office, or the department itself. */
export interface ChallengePoster {
  readonly organizationId?: string | undefined;
  readonly name: string;
  readonly unitCode: UnitCode;
}

/** A new draft in this programme. */
export function draftChallenge(facts: {
  readonly id: string;
  readonly programme: StoredProgramme;
  readonly poster: ChallengePoster;
  readonly content: ChallengeDraft;
  readonly actor: Actor;
  readonly at: Instant;
}): ChallengeChange {
  const { id, programme, poster, content, actor, at } = facts;
  const challenge: StoredChallenge = {
    id,
    programmeId: programme.id,
    year: programme.content.year,
    poser: poster.organizationId === undefined ? "government" : "enterprise",
    posterOrganizationId: poster.organizationId,
    posterName: poster.name,
    unitCode: poster.unitCode,
    content,
    files: [],
    state: "draft",
    stateSince: at,
    extensions: 0,
    termsVersion: 1,
    openQuestions: 0,
    recordHead: startOfChain(id),
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  checkPoser(challenge, content);
  checkAttachments(challenge, content);
  const by = { personId: actor.personId, name: actor.name, capacity: "poster" };
  return { challenge, log: { at, action: "create", to: "draft", by } };
}

const checkPoser = ({ poser }: StoredChallenge, content: ChallengeDraft): void => {
  if (content.poser !== poser) throw invalidField("body.content.poser", "challenge.poster_kind");
};

/** Saves the content of a draft, or of what the department readies for the list. */
export function editChallenge(
  before: StoredChallenge,
  content: ChallengeDraft,
  { actor, at, expectedVersion }: Doing,
): ChallengeChange {
  if (!mayRead(actor, before)) throw challengeNotFound();
  const capacity = editsAs(actor, before, at);
  if (capacity === undefined) throw new DomainError("conflict", "challenge.not_editable");
  if (expectedVersion !== before.version) throw new DomainError("stale", "challenge.stale");
  checkPoser(before, content);
  checkAttachments(before, content);
  const reason = differingFields(before.content, content).join(", ");
  return changedBy(before, "edit", { actor, at, reason, capacity }, { content });
}
