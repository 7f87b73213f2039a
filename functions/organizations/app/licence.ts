import type * as z from "zod";
import type { DownloadTicket, FileAnnouncement, UploadTicket } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { checkUploaded } from "../../../shared/files/check.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { by } from "../domain/log.ts";
import { licensed } from "../domain/organization.ts";
import { mayOpenFiles, requireAdmin } from "../domain/permission.ts";
import { editableIn } from "../domain/transitions.ts";
import type { Licences, Organizations } from "./ports.ts";
import { visibleOrganization } from "./visible-organization.ts";
import { whileStale } from "./while-stale.ts";

interface LicenceParts {
  readonly organizations: Pick<Organizations, "find">;
  readonly licences: Licences;
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly newId: NewId;
}

const fileNotFound = () => new DomainError("not_found", "file.not_found");
const objectKey = (organizationId: string, fileId: string) => `organizations/${organizationId}/${fileId}`;

/** Announces a licence file and says where to put it. A repeated call gets a fresh address for the same file. */
export const announceLicence =
  ({ organizations, licences, storage, clock, newId }: LicenceParts) =>
  async (
    id: string,
    announced: FileAnnouncement,
    actor: Actor,
    call: CreatingCall,
  ): Promise<z.input<typeof UploadTicket>> => {
    const organization = await visibleOrganization(organizations, id, actor);
    requireAdmin(organization, actor);
    if (!editableIn.includes(organization.status))
      throw new DomainError("conflict", "organization.not_editable");
    const at = clock.now();
    const wanted = { ...announced, id: newId("file"), state: "announced" as const, uploadedAt: at };
    const fileId = await licences.announce(id, wanted, call);
    const file = fileId === wanted.id ? wanted : await licences.find(id, fileId);
    if (file === undefined) throw fileNotFound();
    return { file, upload: await storage.uploadTicket(objectKey(id, file.id), file, at) };
  };

/** Checks what was uploaded; if it is what was announced, it becomes the licence. Repeating it changes nothing. */
export const completeLicence =
  ({ organizations, licences, storage, clock, newId }: LicenceParts) =>
  async (id: string, fileId: string, actor: Actor): Promise<OrganizationRecord> => {
    const organization = await visibleOrganization(organizations, id, actor);
    requireAdmin(organization, actor);
    const announced = await licences.find(id, fileId);
    if (announced === undefined) throw fileNotFound();
    // Completed before; meanwhile another file may have become the licence, which a repeated call must not undo.
    if (announced.state === "ready") return organization;
    const key = objectKey(id, fileId);
    await storage.keep(key, announced.type, checkUploaded(announced, await storage.read(key)));
    return whileStale(async () => {
      const before = await visibleOrganization(organizations, id, actor);
      if (before.licence?.id === fileId) return before;
      const at = clock.now();
      const file = { ...announced, state: "ready" as const, uploadedAt: at };
      const after = licensed(before, file, at);
      const log = {
        id: newId("event"),
        at,
        action: "licence",
        from: before.status,
        to: after.status,
        by: by(actor, "admin"),
      };
      await licences.complete({ before, after, log, legalIn: editableIn }, file);
      return after;
    });
  };

/** A short-lived address of the licence, now or earlier. */
export const downloadLicence =
  ({ organizations, licences, storage, clock }: LicenceParts) =>
  async (id: string, fileId: string, actor: Actor): Promise<z.input<typeof DownloadTicket>> => {
    const organization = await visibleOrganization(organizations, id, actor);
    if (!mayOpenFiles(organization, actor)) throw new DomainError("forbidden", "access.not_allowed");
    const file = await licences.find(id, fileId);
    if (file?.state !== "ready") throw fileNotFound();
    const ticket = await storage.downloadTicket(objectKey(id, fileId), file.name, clock.now());
    return { ...ticket, name: file.name };
  };
