import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type StoredChallenge, titleOf } from "./challenge.ts";
import { type ChallengeChange, challengeNotFound, type Doing, moveChallenge } from "./challenge-change.ts";
import { checkRules, completeContent, termsOf } from "./challenge-content.ts";
import { challengeNumber, type StoredProgramme } from "./programme.ts";

/** From its first instant on, and before its last. */
export interface OpenWindow {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

const dayMs = 86_400_000;

/** Is the window ahead, and as long as the programme promises? */
export function checkWindow(
  { opensAt, closesAt }: OpenWindow,
  { content }: StoredProgramme,
  at: Instant,
): void {
  const { openDays } = content.rules;
  if (opensAt < at) throw new DomainError("conflict", "challenge.window_past");
  if (Date.parse(closesAt) - Date.parse(opensAt) < openDays * dayMs)
    throw new DomainError("conflict", "challenge.window_too_short", { params: { days: openDays } });
}

/** Puts a challenge on the list under the next number; proposals to it can be sealed from then on. */
export function publishChallenge(
  before: StoredChallenge,
  programme: StoredProgramme,
  { window, sequence }: { readonly window: OpenWindow; readonly sequence: number },
  doing: Doing,
): ChallengeChange {
  if (before.programmeId !== programme.id) throw challengeNotFound();
  const moved = moveChallenge(before, "publish", doing, {
    ...window,
    number: challengeNumber(programme, sequence),
  });
  const content = completeContent(before.content);
  checkRules(termsOf(content), programme.content.rules);
  if (before.recipient === undefined)
    throw new DomainError("conflict", "challenge.no_key", { params: { title: titleOf(before) } });
  return { ...moved, challenge: { ...moved.challenge, content } };
}
