import { useQuery } from "@tanstack/react-query";
import { fairsContracts } from "../../../../shared/contracts/fairs.ts";
import type { ParticipantCard } from "../../../../shared/contracts/fairs-content.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";

const { listParticipants } = fairsContracts;

/** Everybody, page after page: lists to choose from must not end at the hundredth. */
async function everybody(eventId: string, signal: AbortSignal): Promise<ParticipantCard[]> {
  const cards: ParticipantCard[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, cursor };
    const page = await call(listParticipants, { path: { eventId }, query }, { signal });
    cards.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return cards;
}

/** All participants of a fair. */
export const useParticipants = (eventId: string) =>
  useQuery<readonly ParticipantCard[], Problem>({
    queryKey: [listParticipants.key, eventId, "everybody"],
    queryFn: ({ signal }) => everybody(eventId, signal),
  });

/** A participant as organizers name them: 嘉禾精密 · 采购部 王工. */
export const nameOf = ({
  organizationName,
  name,
}: Pick<ParticipantCard, "organizationName" | "name">): string => `${organizationName} · ${name}`;

export const participantChoices = (cards: readonly ParticipantCard[] | undefined) =>
  (cards ?? []).map((card) => ({ value: card.id, label: nameOf(card) }));
