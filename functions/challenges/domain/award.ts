import type { Ranking } from "../../../shared/contracts/awards.ts";
import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import {
  addDays,
  type CivilDate,
  civilDateAt,
  endOfCivilDate,
  type Instant,
} from "../../../shared/kernel/time.ts";
import { type PublicityWindow, publicityWindow } from "../../../shared/reference/working-days.ts";

/** 定标与公示: who wins a challenge, and how long the public may object. */

export type RankedProposal = Ranking["ranks"][number];

/** Who is to win, in the order of the ranking, and what each of the others is told. */
export interface AwardOrder {
  readonly winners: readonly string[];
  readonly reserves: readonly string[];
  readonly reasons: readonly { readonly proposalId: string; readonly reason: string }[];
}

/** A proposed award, from its notice on. */
export interface StoredAward extends PublicityWindow {
  readonly challengeId: string;
  readonly winners: readonly string[];
  readonly reserves: readonly string[];
  /** By proposal: why it did not win. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Everybody in the ranking, as it was then. */
  readonly ranks: readonly RankedProposal[];
  /** 公示发布日: it does not count as one of the days. */
  readonly publishedOn: CivilDate;
  readonly proposedAt: Instant;
  readonly announcement: Announcement;
  readonly experts?: readonly PublishedExpert[] | undefined;
  /** Objections by what became of them; one that waits keeps the award from being confirmed. */
  readonly objections: { readonly pending: number; readonly dismissed: number; readonly upheld: number };
  /** An objection was upheld: it is reviewed again, or over. */
  readonly endedAs?: "review-again" | "cancel" | undefined;
  readonly confirmedAt?: Instant | undefined;
  readonly version: number;
}

export interface PublishedExpert {
  readonly name: string;
  readonly scores?: { label: string; total: number }[] | undefined;
}

/** The latest day, from today, on which a notice may come out. */
const latestStartDays = 30;

/** Those who may win, best first. */
export const qualified = (ranks: readonly RankedProposal[]): RankedProposal[] =>
  ranks
    .filter((one) => one.rank !== undefined && one.state === "qualified")
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

function checkQualified(field: string, ids: readonly string[], ranks: readonly RankedProposal[]): void {
  const may = qualified(ranks).map(({ proposalId }) => proposalId);
  const at = ids.findIndex((id) => !may.includes(id));
  if (at >= 0) throw invalidField(`body.${field}.${at}`, "award.not_qualified");
}

function checkCount(field: string, ids: readonly string[], limit: number): void {
  if (ids.length > limit) throw invalidField(`body.${field}`, "award.too_many", { limit });
}

/** What the posing enterprise may choose: any of those that qualify, in any order. */
export function checkChoice(ranking: Ranking, proposalIds: readonly string[]): void {
  if (ranking.decidedBy !== "poster") throw new DomainError("conflict", "challenge.move_not_allowed");
  checkCount("proposalIds", proposalIds, ranking.winners);
  checkQualified("proposalIds", proposalIds, ranking.ranks);
}

/**
 * Is this award what the ranking allows? By the panel, the best win and the next are in reserve, and nobody is
 * skipped; by the poster, those win whom it chose, and the best of the others are in reserve. Who does not win, and
 * was not told why before, gets a reason.
 */
export function checkAward(ranking: Ranking, { winners, reserves, reasons }: AwardOrder): void {
  checkCount("winners", winners, ranking.winners);
  checkCount("reserves", reserves, ranking.reserves);
  checkQualified("winners", winners, ranking.ranks);
  checkQualified("reserves", reserves, ranking.ranks);
  const order = qualified(ranking.ranks).map(({ proposalId }) => proposalId);
  if (ranking.decidedBy === "panel") {
    if (!sameSet(winners, order.slice(0, winners.length)))
      throw invalidField("body.winners", "award.not_in_order");
  } else if (ranking.choice === undefined || !sameSet(winners, ranking.choice.proposalIds)) {
    throw new DomainError("conflict", "award.not_chosen");
  }
  const left = order.filter((id) => !winners.includes(id));
  if (!reserves.every((id, i) => id === left[i])) throw invalidField("body.reserves", "award.not_in_order");
  const told = new Set(reasons.map(({ proposalId }) => proposalId));
  const missing = ranking.ranks.filter(
    ({ proposalId, reason }) =>
      !winners.includes(proposalId) && reason === undefined && !told.has(proposalId),
  );
  if (missing.length > 0)
    throw new DomainError("invalid", "award.reason_missing", {
      params: { count: missing.length },
      errors: [{ path: "body.reasons", code: "award.reason_missing", params: { count: missing.length } }],
    });
}

/** Both days of the notice. Departments may lengthen it, never shorten it. */
export function noticeWindow(
  { publishedOn, days }: { readonly publishedOn: CivilDate; readonly days: number },
  leastDays: number,
  at: Instant,
): PublicityWindow {
  if (days < leastDays) throw invalidField("body.days", "award.days_too_few", { days: leastDays });
  const today = civilDateAt(at);
  if (publishedOn < today || publishedOn > addDays(today, latestStartDays))
    throw invalidField("body.publishedOn", "award.not_today");
  return publicityWindow(publishedOn, days);
}

/** Objections are taken from the day of publication until the last day is over. */
export const noticeEnds = ({ to }: PublicityWindow): Instant => endOfCivilDate(to);
export const isPublished = ({ publishedOn }: Pick<StoredAward, "publishedOn">, at: Instant): boolean =>
  civilDateAt(at) >= publishedOn;
export const takesObjections = (
  award: Pick<StoredAward, "publishedOn" | "from" | "to" | "endedAs" | "confirmedAt">,
  at: Instant,
): boolean =>
  isPublished(award, at) &&
  at < noticeEnds(award) &&
  award.confirmedAt === undefined &&
  award.endedAs === undefined;

/** How the notice stands, as anybody reads it. */
export function noticeState(award: StoredAward, at: Instant): "running" | "over" | "confirmed" | "cancelled" {
  if (award.confirmedAt !== undefined) return "confirmed";
  if (award.endedAs !== undefined) return "cancelled";
  return at < noticeEnds(award) ? "running" : "over";
}

/** Refuses to confirm while anybody may still object, or waits for an answer. */
export function checkConfirm(award: StoredAward, at: Instant): void {
  if (at < noticeEnds(award)) throw new DomainError("conflict", "award.notice_running");
  if (award.objections.pending > 0) throw new DomainError("conflict", "award.objections_open");
}

/** What became of one proposal, as its team is told: nothing before the notice is out. */
export function resultFor(
  award: StoredAward,
  proposalId: string,
  at: Instant,
): { readonly state: "won" | "reserve" | "lost"; readonly reason?: string } | undefined {
  if (award.confirmedAt === undefined || !isPublished(award, at)) return undefined;
  if (award.winners.includes(proposalId)) return { state: "won" };
  const reason = award.reasons[proposalId];
  const why = reason === undefined ? {} : { reason };
  if (award.reserves.includes(proposalId)) return { state: "reserve", ...why };
  const row = award.ranks.find((one) => one.proposalId === proposalId);
  // Who was rejected before keeps that state and its reason; who did not reach the mark is given one here.
  if (row === undefined || (row.state !== "qualified" && row.state !== "unqualified")) return undefined;
  return { state: "lost", ...why };
}
