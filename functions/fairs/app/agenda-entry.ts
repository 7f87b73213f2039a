import type { Occurrence } from "../../../shared/calendar/occurrence.ts";
import type { MeetingRequest } from "../../../shared/contracts/meeting-requests-content.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { StoredParticipant } from "../domain/participant.ts";

interface Of {
  readonly fair: StoredFair;
  readonly published: NonNullable<StoredFair["published"]>;
  readonly seat: NonNullable<MeetingRequest["seat"]>;
  readonly partner: StoredParticipant;
  /** Whose agenda it is. */
  readonly participantId: string;
  readonly requestId: string;
  readonly consoleOrigin: string;
}

/** More than the changes of any version. */
const versionStep = 100_000;

/** A meeting as an entry of a calendar: with whom and at which table, never a phone number or a note. */
export function agendaEntry(of: Of): Occurrence {
  const { fair, published, seat, partner, participantId, requestId, consoleOrigin } = of;
  const table = fair.setup.tables[seat.table - 1];
  return {
    uid: `${requestId}.${participantId}@${new URL(consoleOrigin).host}`,
    sequence: published.version * versionStep + published.changes,
    title: `${table?.name ?? ""} · ${partner.organizationName}`,
    description: `${fair.title}\n${partner.organizationName} ${partner.name}`,
    place: [table?.area, table?.name].filter(Boolean).join(" "),
    url: `${consoleOrigin}/app/meetings/${fair.eventId}/${participantId}/agenda`,
    startsAt: seat.startsAt,
    endsAt: seat.endsAt,
    status: "confirmed",
    changedAt: published.at,
  };
}
