import type { FileAnnouncement, StoredFile } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { checkUploaded } from "../../../shared/files/check.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { checkFilesMayChange, removeFile } from "../domain/edit-event.ts";
import type { EventFile, WholeEvent } from "../domain/event.ts";
import type { EventPage, EventStore } from "./event-ports.ts";
import { publicPage, readablePage } from "./event-reading.ts";

/** Announced or ready, as many as an event can have. */
const maxFiles = 20;
const pictures: readonly string[] = ["image/png", "image/jpeg"];

const objectKey = (eventId: string, fileId: string): string => `events/${eventId}/${fileId}`;
const fileMissing = () => new DomainError("not_found", "file.not_found");

/** Cover and attachments of an event: announced, uploaded straight to the bucket, then checked by the server. */
export const eventFiles = (store: EventStore, storage: FileStorage, clock: Clock, newId: NewId) => {
  const editable = async (eventId: string, actor: Actor): Promise<EventPage> => {
    const page = await readablePage(store, eventId, actor);
    checkFilesMayChange(page.event, actor, clock.now());
    return page;
  };
  const fileOf = ({ files }: WholeEvent, fileId: string): EventFile => {
    const file = files.find(({ id }) => id === fileId);
    if (file === undefined) throw fileMissing();
    return file;
  };

  return {
    async announce(
      eventId: string,
      { purpose, file: announcement }: { purpose: EventFile["purpose"]; file: FileAnnouncement },
      { actor, call }: { actor: Actor; call: CreatingCall },
    ) {
      const { event } = await editable(eventId, actor);
      if (purpose === "cover" && !pictures.includes(announcement.type))
        throw invalidField("body.file.type", "event.cover_type");
      if (event.files.length >= maxFiles)
        throw new DomainError("conflict", "file.too_many", { params: { limit: maxFiles } });
      const at = clock.now();
      const announced = {
        ...announcement,
        purpose,
        id: newId("file"),
        state: "announced",
        uploadedAt: at,
      } as const;
      const fileId = await store.addFile(event, announced, call);
      const upload = await storage.uploadTicket(objectKey(eventId, fileId), announcement, at);
      return { file: { ...announced, id: fileId }, upload };
    },

    async complete(eventId: string, fileId: string, actor: Actor): Promise<StoredFile> {
      const { event } = await editable(eventId, actor);
      const file = fileOf(event, fileId);
      if (file.state === "ready") return file;
      const key = objectKey(eventId, fileId);
      await storage.keep(key, file.type, checkUploaded(file, await storage.read(key)));
      const ready: EventFile = { ...file, state: "ready", uploadedAt: clock.now() };
      await store.keepFile(event, ready);
      return ready;
    },

    async remove(eventId: string, fileId: string, actor: Actor): Promise<EventPage> {
      const { event, counts } = await editable(eventId, actor);
      const file = fileOf(event, fileId);
      const change = removeFile(event, file, actor, clock.now());
      await store.removeFile(event, change, file);
      return { event: change.event, counts };
    },

    /** The cover or an attachment of an event that anybody may read. */
    async download(eventId: string, fileId: string) {
      const file = fileOf((await publicPage(store, eventId)).event, fileId);
      if (file.state !== "ready") throw fileMissing();
      const ticket = await storage.downloadTicket(objectKey(eventId, fileId), file.name, clock.now());
      return { ...ticket, name: file.name };
    },
  };
};
