import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Place, Row, StoredRegistration } from "../domain/registration.ts";
import type { JudgedScan } from "../domain/scan.ts";
import type { PageOf, PageRequest } from "./event-ports.ts";

export type PlaceKind = Place["kind"];

/** The places to read: of these audiences, of these kinds. */
export interface PlaceChoice {
  readonly audiences: readonly Audience[];
  readonly kinds: readonly PlaceKind[];
}

/** Registrations as lists read them: the rows that their places carry. */
export interface PlaceRows {
  /** A page of rows, place after place; `choice` names what `keep` chooses, so that a cursor of another is refused. */
  page(
    eventId: string,
    places: PlaceChoice,
    filter: { readonly choice: string; readonly keep: (row: Row) => boolean },
    page: PageRequest,
  ): Promise<PageOf<Row>>;
  /** Every row of these places, as they stand now. */
  all(eventId: string, places: PlaceChoice): Promise<Row[]>;
}

/** A person's own registrations, newest first. */
export interface MyRegistrations {
  all(personId: string): Promise<StoredRegistration[]>;
  page(personId: string, page: PageRequest): Promise<PageOf<StoredRegistration>>;
}

/** Scans as they were handed in, also those that let nobody in. */
export interface Scans {
  /** Those of these ids that were handed in before. */
  known(eventId: string, registrantId: string, scanIds: readonly string[]): Promise<JudgedScan[]>;
  /**
   * Keeps scans that were not known and, in the same transaction, what follows from them; `registration.stale` if the
   * registration changed or a scan became known meanwhile.
   */
  record(
    eventId: string,
    scans: readonly JudgedScan[],
    change?: { readonly before: StoredRegistration; readonly after: StoredRegistration },
  ): Promise<void>;
}

/** The key that tickets are signed with. */
export interface TicketKey {
  /** Ed25519, base64url: verifies the tickets of every event. */
  publicKey(): Promise<string>;
  /** To be typed where the QR code cannot be read; cheaper than the whole pass. */
  code(ticket: {
    readonly eventId: string;
    readonly registrantId: string;
    readonly serial: number;
  }): Promise<string>;
}

/** What an organizer writes to those chosen; the job that tells people reads it from the stream. */
export interface Message {
  readonly id: string;
  readonly eventId: string;
  readonly registrantIds: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly by: { readonly personId: string; readonly name: string };
  readonly at: Instant;
}

export interface Messages {
  /** Once per call. */
  send(message: Message, call: CreatingCall): Promise<void>;
}

/** Files that answer a question; they are announced while the form is filled in, before there is a registration. */
export interface AnswerUploads {
  /** Announced and checked ones. */
  of(eventId: string, registrantId: string): Promise<StoredFile[]>;
  /** Announces a file once per call; returns the id of the file of that call. */
  add(eventId: string, registrantId: string, file: StoredFile, call: CreatingCall): Promise<string>;
  save(eventId: string, registrantId: string, file: StoredFile): Promise<void>;
}
