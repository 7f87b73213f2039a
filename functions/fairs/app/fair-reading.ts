import { type Fair, PublicFair } from "../../../shared/contracts/fairs-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredFair } from "../domain/fair.ts";
import { mayHold, mayRead, movesOf } from "../domain/permission.ts";
import { slotsOf } from "../domain/slots.ts";
import type { Fairs } from "./fair-ports.ts";

const notFound = () => new DomainError("not_found", "fair.not_found");

/** The fair, for somebody who may read everything of it; for everybody else it does not exist. */
export async function readableFair(
  fairs: Pick<Fairs, "find">,
  eventId: string,
  actor: Actor,
): Promise<StoredFair> {
  const fair = await fairs.find(eventId);
  if (fair === undefined || !mayRead(actor, fair)) throw notFound();
  return fair;
}

/** The fair, for somebody who holds it. */
export async function heldFair(
  fairs: Pick<Fairs, "find">,
  eventId: string,
  actor: Actor,
): Promise<StoredFair> {
  const fair = await fairs.find(eventId);
  if (fair === undefined || !mayHold(actor, fair)) throw notFound();
  return fair;
}

/** The fair as everybody may know it: once it was opened. */
export async function openedFair(fairs: Pick<Fairs, "find">, eventId: string): Promise<StoredFair> {
  const fair = await fairs.find(eventId);
  if (fair?.openedAt === undefined) throw notFound();
  return fair;
}

/** What both pages of a fair show. */
const shown = (fair: StoredFair, at: Instant) => ({
  eventId: fair.eventId,
  title: fair.title,
  unitCode: fair.unitCode,
  placeName: fair.placeName,
  phase: phaseAt(fair, at),
  slots: slotsOf(fair.setup),
  published: fair.published,
  stateReason: fair.stateReason,
});

/** As those who hold it see it, with what this person may do next. */
export const fairView = (fair: StoredFair, counts: Fair["counts"], actor: Actor, at: Instant): Fair => ({
  ...shown(fair, at),
  state: fair.state,
  setup: fair.setup,
  counts,
  createdAt: fair.createdAt,
  updatedAt: fair.updatedAt,
  version: fair.version,
  moves: movesOf(actor, fair, at),
});

export const publicFairView = (fair: StoredFair, at: Instant): PublicFair =>
  PublicFair.parse({ ...shown(fair, at), setup: fair.setup });
