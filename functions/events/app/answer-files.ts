import type { FileAnnouncement, StoredFile } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { checkUploaded } from "../../../shared/files/check.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds, type Clock, type Instant } from "../../../shared/kernel/time.ts";
import { registrationOpenAt, type StoredEvent } from "../domain/event.ts";
import { ticketMoves } from "../domain/ticket.ts";
import type { AnswerUploads } from "./desk-ports.ts";
import type { Events } from "./event-ports.ts";
import { readableEvent } from "./readable-event.ts";
import type { Registrations } from "./registration-ports.ts";

interface AnswerFileParts {
  readonly events: Pick<Events, "find">;
  readonly registrations: Pick<Registrations, "find">;
  readonly uploads: AnswerUploads;
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Another try and another one, for each question that asks for a file. */
const triesForEach = 3;

/** What nobody completes by then is gone; the store and the bucket forget it about as soon. */
const announcedForMs = 24 * 3_600_000;

const objectKey = (eventId: string, registrantId: string, fileId: string): string =>
  `events/answers/${eventId}/${registrantId}/${fileId}`;
const fileMissing = () => new DomainError("not_found", "file.not_found");

const limitOf = ({ content }: StoredEvent): number =>
  content.questions.filter(({ kind }) => kind === "file").length * triesForEach;

const isLeft = ({ state, uploadedAt }: StoredFile, at: Instant): boolean =>
  state === "ready" || addMilliseconds(uploadedAt, announcedForMs) > at;

/** Files that answer a question: announced, uploaded straight to the bucket, then checked by the server. */
export const answerFiles = (parts: AnswerFileParts) => {
  const { events, registrations, uploads, storage, clock, newId } = parts;

  /** The event, while this person may still answer its questions. */
  async function answerable(eventId: string, { personId }: Actor): Promise<StoredEvent> {
    const event = await events.find(eventId);
    if (event?.publishedAt === undefined) throw new DomainError("not_found", "event.not_found");
    const at = clock.now();
    if (registrationOpenAt(event, at)) return event;
    const registration = await registrations.find(eventId, personId);
    const mayChange = registration !== undefined && ticketMoves(registration, event, at).includes("change");
    if (!mayChange) throw new DomainError("conflict", "registration.not_open");
    return event;
  }

  const left = async (eventId: string, personId: string): Promise<StoredFile[]> => {
    const at = clock.now();
    return (await uploads.of(eventId, personId)).filter((file) => isLeft(file, at));
  };

  return {
    async announce(eventId: string, announcement: FileAnnouncement, actor: Actor, call: CreatingCall) {
      const event = await answerable(eventId, actor);
      const { personId } = actor;
      const limit = limitOf(event);
      const known = await left(eventId, personId);
      if (known.length >= limit) throw new DomainError("conflict", "file.too_many", { params: { limit } });
      const at = clock.now();
      const announced = {
        ...announcement,
        id: newId("file"),
        state: "announced",
        uploadedAt: at,
      } as const;
      const id = await uploads.add(eventId, personId, announced, call);
      const upload = await storage.uploadTicket(objectKey(eventId, personId, id), announcement, at);
      return { file: { ...announced, id }, upload };
    },

    async complete(eventId: string, fileId: string, { personId }: Actor): Promise<StoredFile> {
      const file = (await left(eventId, personId)).find(({ id }) => id === fileId);
      if (file === undefined) throw fileMissing();
      if (file.state === "ready") return file;
      const key = objectKey(eventId, personId, fileId);
      await storage.keep(key, file.type, checkUploaded(file, await storage.read(key)));
      const ready: StoredFile = { ...file, state: "ready", uploadedAt: clock.now() };
      await uploads.save(eventId, personId, ready);
      return ready;
    },

    /** For those who hold the event: a file that is part of a registration. */
    async download(eventId: string, registrantId: string, fileId: string, actor: Actor) {
      await readableEvent(events, eventId, actor);
      const registration = await registrations.find(eventId, registrantId);
      if (registration === undefined) throw new DomainError("not_found", "registration.not_found");
      const file = registration.files.find(({ id }) => id === fileId);
      if (file === undefined) throw fileMissing();
      const key = objectKey(eventId, registrantId, fileId);
      return { ...(await storage.downloadTicket(key, file.name, clock.now())), name: file.name };
    },
  };
};
