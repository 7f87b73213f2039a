import type { Received } from "../../../shared/contracts/contract.ts";
import type { needContracts, offerContracts } from "../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { type Clock, civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { isPublicAt } from "../domain/state.ts";
import type { Card, PageOf, PublicDirectory, PublicVersion } from "./ports.ts";

export type BrowseQuery =
  | Received<(typeof needContracts)["browse"]>["query"]
  | Received<(typeof offerContracts)["browse"]>["query"];

const wanted = (card: Card, query: BrowseQuery, openOn: string): boolean => {
  if (card.openUntil < openOn) return false;
  const choices = [
    ["needType", "needType" in query ? query.needType : undefined],
    ["offerType", "offerType" in query ? query.offerType : undefined],
    ["maturity", "maturity" in query ? query.maturity : undefined],
  ] as const;
  return choices.every(([name, choice]) => choice === undefined || Reflect.get(card, name) === choice);
};

/** A page of the public directory, newest first; what expired by now is not in it, whether or not it still is stored. */
export const browse =
  (directory: PublicDirectory, clock: Clock) =>
  async (kind: ItemKind, query: BrowseQuery): Promise<PageOf<Card>> => {
    const { limit, cursor, chain, unit, ...choices } = query;
    const today = civilDateAt(clock.now());
    const openOn = query.openOn !== undefined && query.openOn > today ? query.openOn : today;
    const keep = (card: Card) => wanted(card, query, openOn);
    return directory.browse(kind, { chain, unit }, JSON.stringify(choices), keep, { limit, cursor });
  };

/** One public version; not found once it has expired or was taken down. */
export const readPublic =
  (directory: PublicDirectory, clock: Clock) =>
  async (kind: ItemKind, id: string): Promise<Omit<PublicVersion, "at"> & { publishedAt: Instant }> => {
    const found = await directory.find(id);
    if (found === undefined || found.kind !== kind || !isPublicAt(found, clock.now())) {
      throw new DomainError("not_found", "item.not_found");
    }
    const { at, ...shown } = found;
    return { ...shown, publishedAt: at };
  };
