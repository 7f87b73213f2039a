import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import type { PageOf, PageRequest } from "./fair-ports.ts";

/** Who takes part in the meetings of a fair. */
export interface Participants {
  find(eventId: string, participantId: string): Promise<StoredParticipant | undefined>;
  /** Everybody who ever was entered, those who left too, in the order of their ids; as they stand now. */
  listAll(eventId: string): Promise<StoredParticipant[]>;
  /** Everybody of an organization, those who left too. */
  ofOrganization(eventId: string, organizationId: string): Promise<StoredParticipant[]>;
  /** A page of those who take part; `choice` names what `keep` chooses. */
  page(
    eventId: string,
    choice: string,
    keep: (participant: StoredParticipant) => boolean,
    page: PageRequest,
  ): Promise<PageOf<StoredParticipant>>;
  /** How many requests they have made that count. */
  asked(eventId: string, participantIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** What an earlier attempt of this very call created, if there was one. */
  earlier(call: CreatingCall): Promise<string | undefined>;
  /**
   * Enters somebody once per call, if the organization has fewer than it may (`participant.too_many`); returns the id
   * that the call led to.
   */
  enter(participant: StoredParticipant, call: CreatingCall): Promise<string>;
  /** Stores the change if the participant still is what `before` was; otherwise `participant.stale`. */
  save(before: StoredParticipant, after: StoredParticipant): Promise<void>;
}
