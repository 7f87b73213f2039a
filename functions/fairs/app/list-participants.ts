import type { ParticipantCard } from "../../../shared/contracts/fairs-content.ts";
import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { cardOf } from "../domain/enter-participant.ts";
import { mayMeet } from "../domain/fair.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { mayRead } from "../domain/permission.ts";
import type { Fairs, PageOf, PageRequest } from "./fair-ports.ts";
import type { Participants } from "./participant-ports.ts";
import { ownParticipant } from "./participant-reading.ts";

interface Choice {
  readonly as?: string | undefined;
  readonly kind?: OrganizationKind | undefined;
  readonly words?: string | undefined;
}

/** Does it say so somewhere? Every word, in whatever order and case. */
function says(
  { organizationName, name, seeks, offers, listings }: StoredParticipant,
  words: string,
): boolean {
  const text = [organizationName, name, seeks, offers, ...listings.map(({ title }) => title)]
    .join("\n")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Who takes part: those whom one's own may meet, and everybody for those who may read the fair. */
export const listParticipants =
  (fairs: Pick<Fairs, "find">, participants: Participants) =>
  async (
    eventId: string,
    choice: Choice,
    actor: Actor,
    page: PageRequest,
  ): Promise<PageOf<ParticipantCard>> => {
    const fair = await fairs.find(eventId);
    if (fair === undefined) throw new DomainError("not_found", "fair.not_found");
    const { as, kind, words } = choice;
    if (as === undefined && !mayRead(actor, fair))
      throw new DomainError("not_found", "participant.not_found");
    const own = as === undefined ? undefined : await ownParticipant(participants, eventId, as, actor);
    const found = await participants.page(
      eventId,
      JSON.stringify([as, kind, words]),
      (other) =>
        other.state === "in" &&
        (kind === undefined || other.kind === kind) &&
        (own === undefined || mayMeet(fair.setup, own, other)) &&
        (words === undefined || says(other, words)),
      page,
    );
    return { ...found, items: found.items.map(cardOf) };
  };
