import type { BoardRow, ChallengeSummary, challengeContracts } from "../../../shared/contracts/challenges.ts";
import type { ChallengePhase } from "../../../shared/contracts/challenges-content.ts";
import type { Received } from "../../../shared/contracts/contract.ts";
import { type Actor, holds, isMemberOf, looksAfter } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { isDepartment } from "../domain/permission.ts";
import { programmeNotFound } from "../domain/programme.ts";
import type { PageOf, PageRequest } from "./challenge-ports.ts";
import { rowAt } from "./challenge-reading.ts";
import type { ChallengeLists, StoredRow } from "./list-ports.ts";
import type { Programmes } from "./programme-ports.ts";

type Browsing = Received<typeof challengeContracts.browseChallenges>["query"];

const endedIn: readonly ChallengePhase[] = ["confirmed", "failed", "withdrawn", "cancelled"];
const runningIn: readonly ChallengePhase[] = ["announced", "open"];

const isIn = (phase: ChallengePhase, wanted: NonNullable<Browsing["phase"]>): boolean => {
  if (wanted === "ended") return endedIn.includes(phase);
  if (wanted === "closed") return !endedIn.includes(phase) && !runningIn.includes(phase);
  return phase === wanted;
};

/** Which rows of a board this person reads: the same ones that they may open. */
const mayReadRow = (actor: Actor, row: StoredRow): boolean => {
  const { organizationId } = row.poster;
  if (organizationId !== undefined && isMemberOf(actor, organizationId)) return true;
  if (organizationId === undefined)
    return isDepartment(actor) || (row.state !== "draft" && holds(actor, "auditor"));
  return row.submitted && (isDepartment(actor) || holds(actor, "auditor") || looksAfter(actor, row.unitCode));
};

/** The lists of challenges: the poster's own, the board of a programme, and what anybody may find. */
export const listChallenges = (
  lists: ChallengeLists,
  programmes: Pick<Programmes, "find">,
  clock: Clock,
) => ({
  async ofPoster(organizationId: string, actor: Actor, page: PageRequest): Promise<PageOf<BoardRow>> {
    if (!isMemberOf(actor, organizationId)) throw new DomainError("not_found", "organization.not_found");
    const found = await lists.ofPoster(organizationId, page);
    const at = clock.now();
    return { ...found, items: found.items.map((row) => rowAt(row, at)) };
  },

  async board(programmeId: string, actor: Actor): Promise<{ items: BoardRow[] }> {
    if ((await programmes.find(programmeId)) === undefined) throw programmeNotFound();
    const rows = await lists.board(programmeId);
    const at = clock.now();
    return { items: rows.filter((row) => mayReadRow(actor, row)).map((row) => rowAt(row, at)) };
  },

  browse({ year, chain, phase, ...page }: Browsing): Promise<PageOf<ChallengeSummary>> {
    const at = clock.now();
    const keep = (row: StoredRow) =>
      (chain === undefined || row.chains.includes(chain)) &&
      (phase === undefined || isIn(rowAt(row, at).phase, phase));
    return lists
      .directory({ year }, JSON.stringify({ chain, phase }), keep, page)
      .then((found) => ({ ...found, items: found.items.map((row) => rowAt(row, at)) }));
  },
});
