import type { Listing, ListingCard } from "../../../shared/contracts/listing.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { type Clock, civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { cardOf } from "../domain/card.ts";
import { mayJudge } from "../domain/permission.ts";
import { type GivenVerdict, type Judgement, sameJudgement } from "../domain/verdict.ts";
import type { Listings, Verdicts } from "./ports.ts";
import { VerdictMoved } from "./ports.ts";
import { notFound, readableSubject } from "./subject.ts";

export interface JudgingParts {
  readonly listings: Listings;
  readonly verdicts: Pick<Verdicts, "find" | "about" | "save" | "remove">;
  readonly clock: Clock;
}

export interface JudgedPair {
  readonly itemId: string;
  readonly otherId: string;
  readonly actor: Actor;
}

type Shown = GivenVerdict & { listing?: ListingCard };

const attempts = 4;

/** Tries again when a colleague judged the same pair at the same moment: the later one stands. */
async function untilSettled<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VerdictMoved)) throw error;
      if (attempt === attempts) throw new DomainError("conflict", "request.contended");
    }
  }
}

const isOpen = (listing: Listing | undefined, at: Instant): listing is Listing =>
  listing !== undefined && listing.openUntil >= civilDateAt(at);

/** Refuses what is not this person's to judge, and pairs that are none. */
async function judgedPair({ listings }: JudgingParts, { itemId, otherId, actor }: JudgedPair) {
  const subject = await listings.find(itemId);
  if (subject?.owner === undefined || !isMemberOf(actor, subject.owner.organizationId)) throw notFound();
  if (!mayJudge(actor, subject.owner)) throw new DomainError("forbidden", "match.viewer");
  const other = await listings.find(otherId);
  if (other === undefined) throw notFound();
  if (other.kind === subject.kind) throw new DomainError("conflict", "match.same_kind");
  return other;
}

/** Says what the owner thinks of a match. Saying the same again changes nothing. */
export const giveVerdict =
  (parts: JudgingParts) =>
  async (pair: JudgedPair, judgement: Judgement): Promise<Shown> => {
    const { itemId, otherId, actor } = pair;
    const { verdicts, clock } = parts;
    const other = await judgedPair(parts, pair);
    const verdict = await untilSettled(async () => {
      const before = await verdicts.find(itemId, otherId);
      if (before !== undefined && sameJudgement(before, judgement)) return before;
      const by = { personId: actor.personId, name: actor.name };
      const given: GivenVerdict = { itemId, otherId, ...judgement, by, at: clock.now() };
      await verdicts.save(before, given);
      return given;
    });
    return { ...verdict, ...(isOpen(other.listing, clock.now()) ? { listing: cardOf(other.listing) } : {}) };
  };

/** Takes back what was said; when nothing was, nothing happens. */
export const takeBackVerdict =
  (parts: JudgingParts) =>
  async (pair: JudgedPair): Promise<Record<string, never>> => {
    const { itemId, otherId, actor } = pair;
    const { verdicts, clock } = parts;
    await judgedPair(parts, pair);
    await untilSettled(async () => {
      const before = await verdicts.find(itemId, otherId);
      if (before === undefined) return;
      await verdicts.remove(before, { personId: actor.personId, name: actor.name }, clock.now());
    });
    return {};
  };

/** What was said, newest first: declined matches can be seen here and taken back. */
export const listVerdicts =
  ({ listings, verdicts, clock }: JudgingParts) =>
  async (itemId: string, actor: Actor): Promise<{ items: Shown[] }> => {
    await readableSubject(listings, itemId, actor);
    const { given } = await verdicts.about(itemId);
    const known = await listings.findMany(given.map(({ otherId }) => otherId));
    const byId = new Map(known.map((one) => [one.id, one.listing]));
    return {
      items: given.map((verdict): Shown => {
        const listing = byId.get(verdict.otherId);
        return { ...verdict, ...(isOpen(listing, clock.now()) ? { listing: cardOf(listing) } : {}) };
      }),
    };
  };
