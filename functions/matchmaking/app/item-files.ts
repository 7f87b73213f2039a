import type { FileAnnouncement, StoredFile } from "../../../shared/contracts/files.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { checkUploaded } from "../../../shared/files/check.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Item } from "../domain/item.ts";
import { mayEdit } from "../domain/permission.ts";
import { isPublicAt } from "../domain/state.ts";
import type { Items, PublicDirectory } from "./ports.ts";
import { readableItem } from "./reading.ts";

/** Announced or ready, as many as an item can ever have; attachments in use are limited by the contract. */
const maxFiles = 20;

const objectKey = (itemId: string, fileId: string): string => `matchmaking/${itemId}/${fileId}`;
const fileMissing = () => new DomainError("not_found", "file.not_found");

/** The attachments of an item: announced, uploaded straight to the bucket, then checked by the server. */
export const itemFiles = (
  items: Items,
  directory: PublicDirectory,
  storage: FileStorage,
  clock: Clock,
  newId: NewId,
) => {
  const editable = async (kind: ItemKind, id: string, actor: Actor): Promise<Item> => {
    const item = await readableItem(items, kind, id, actor);
    if (!mayEdit(actor, item, clock.now())) throw new DomainError("conflict", "item.not_editable");
    return item;
  };
  const fileOf = (item: Item, fileId: string): StoredFile => {
    const file = item.files.find((known) => known.id === fileId);
    if (file === undefined) throw fileMissing();
    return file;
  };

  return {
    async announce(
      kind: ItemKind,
      id: string,
      announcement: FileAnnouncement,
      actor: Actor,
      call: CreatingCall,
    ) {
      const item = await editable(kind, id, actor);
      if (item.files.length >= maxFiles) {
        throw new DomainError("conflict", "file.too_many", { params: { limit: maxFiles } });
      }
      const at = clock.now();
      const announced: StoredFile = {
        ...announcement,
        id: newId("file"),
        state: "announced",
        uploadedAt: at,
      };
      const fileId = await items.addFile(item, announced, call);
      const file = { ...announced, id: fileId };
      return { file, upload: await storage.uploadTicket(objectKey(id, fileId), announcement, at) };
    },

    async complete(kind: ItemKind, id: string, fileId: string, actor: Actor): Promise<StoredFile> {
      const item = await editable(kind, id, actor);
      const file = fileOf(item, fileId);
      if (file.state === "ready") return file;
      const key = objectKey(id, fileId);
      await storage.keep(key, file.type, checkUploaded(file, await storage.read(key)));
      const ready: StoredFile = { ...file, state: "ready", uploadedAt: clock.now() };
      await items.saveFile(item, ready);
      return ready;
    },

    async download(kind: ItemKind, id: string, fileId: string, actor: Actor) {
      const file = fileOf(await readableItem(items, kind, id, actor), fileId);
      if (file.state !== "ready") throw fileMissing();
      return {
        ...(await storage.downloadTicket(objectKey(id, fileId), file.name, clock.now())),
        name: file.name,
      };
    },

    /** A public attachment of what stands in the directory now. */
    async downloadPublic(kind: ItemKind, id: string, fileId: string) {
      const shown = await directory.find(id);
      const at = clock.now();
      const file = shown?.files.find((known) => known.id === fileId);
      if (shown === undefined || shown.kind !== kind || file === undefined || !isPublicAt(shown, at)) {
        throw fileMissing();
      }
      return { ...(await storage.downloadTicket(objectKey(id, fileId), file.name, at)), name: file.name };
    },
  };
};
