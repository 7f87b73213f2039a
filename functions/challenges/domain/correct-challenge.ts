import type { CorrectedTerms } from "../../../shared/contracts/challenges-content.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { differingFields } from "../../../shared/kernel/same-value.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredChallenge } from "./challenge.ts";
import {
  type ChallengeChange,
  challengeNotFound,
  changedBy,
  type Doing,
  moveChallenge,
} from "./challenge-change.ts";
import { checkRules, completeContent, termsOf, withTerms } from "./challenge-content.ts";
import { actsAs, mayRead } from "./permission.ts";
import type { StoredProgramme } from "./programme.ts";
import { correctableIn } from "./transitions.ts";

/** One field that changed, as the notice shows it. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface Correction {
  readonly terms: CorrectedTerms;
  /** A material one changes what solvers build on so much that they need more time. */
  readonly material: boolean;
  readonly closesAt?: Instant | undefined;
}

/** Later than it closes now, and than now. */
function checkLater({ closesAt = "" }: StoredChallenge, later: Instant, at: Instant): void {
  if (later <= closesAt || later <= at) throw new DomainError("conflict", "challenge.window_order");
}

const closing = (before: StoredChallenge, after: StoredChallenge): FieldChange[] =>
  before.closesAt === after.closesAt
    ? []
    : [{ field: "closesAt", before: before.closesAt, after: after.closesAt }];

/** What a change did to what was published, field by field. */
export function publishedChanges(before: StoredChallenge, after: StoredChallenge): FieldChange[] {
  const [old, now] = [termsOf(completeContent(before.content)), termsOf(completeContent(after.content))];
  return [
    ...differingFields(old, now).map((field) => ({
      field,
      before: Reflect.get(old, field),
      after: Reflect.get(now, field),
    })),
    ...closing(before, after),
  ];
}

/** 更正: new terms under a new version; what was handed in under the old one has to be confirmed. */
export function correctChallenge(
  before: StoredChallenge,
  programme: StoredProgramme,
  { terms, material, closesAt }: Correction,
  doing: Doing,
): ChallengeChange {
  const { actor, at, reason, expectedVersion } = doing;
  if (!mayRead(actor, before)) throw challengeNotFound();
  if (!actsAs(actor, before, "department")) throw new DomainError("forbidden", "challenge.move_not_allowed");
  if (expectedVersion !== before.version) throw new DomainError("stale", "challenge.stale");
  if (!correctableIn.includes(phaseAt(before, at)))
    throw new DomainError("conflict", "challenge.move_not_allowed");

  const content = withTerms(before.content, terms);
  checkRules(termsOf(content), programme.content.rules);
  if (differingFields(before.content, content).length === 0)
    throw invalidField("body.terms", "challenge.nothing_corrected");
  if (closesAt !== undefined) checkLater(before, closesAt, at);
  else if (material) throw new DomainError("conflict", "challenge.extension_needed");

  return changedBy(
    before,
    "correct",
    { actor, at, reason, capacity: "department" },
    {
      content,
      termsVersion: before.termsVersion + 1,
      ...(closesAt === undefined ? {} : { closesAt }),
    },
  );
}

/** 延期, once; a closed one, not opened yet, opens again for everybody. */
export function extendChallenge(before: StoredChallenge, closesAt: Instant, doing: Doing): ChallengeChange {
  const moved = moveChallenge(before, "extend", doing, { closesAt, extensions: before.extensions + 1 });
  if (before.extensions > 0) throw new DomainError("conflict", "challenge.extended_already");
  checkLater(before, closesAt, doing.at);
  return moved;
}
