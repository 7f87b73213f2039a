import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Measured, SealedObjects } from "../../../shared/files/sealed-objects.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import { checkMayMove } from "../domain/proposal.ts";
import { isOfTeam, proposalNotFound } from "../domain/proposal-permission.ts";
import type { SealedFile } from "./proposal-ports.ts";
import { checkMayChange, inTeam, type TeamCall, type TeamParts } from "./team-parts.ts";

/** Twice what one proposal may name: a file that is replaced stays until the bucket is emptied. */
const maxFiles = 40;

/** What nobody completes by then is gone; the table and the bucket forget it about as soon. */
const announcedForMs = 24 * 3_600_000;

/** Nobody can tell what is in it. */
const type = "application/octet-stream";

export interface SealedFileParts extends TeamParts {
  readonly objects: SealedObjects;
  readonly newId: NewId;
  /** May somebody outside the team read this proposal, now that it is opened? */
  readonly mayReadOpened: (call: TeamCall) => Promise<boolean>;
}

type OfFile = TeamCall & { readonly fileId: string };

export const sealedFileObject = (challengeId: string, proposalId: string, fileId: string): string =>
  `proposals/${challengeId}/${proposalId}/${fileId}`;

const isLeft = ({ state, announcedAt }: SealedFile, at: Instant): boolean =>
  state === "ready" || addMilliseconds(announcedAt, announcedForMs) > at;
const fileMissing = () => new DomainError("not_found", "file.not_found");

/** Sealed files of a proposal: announced, uploaded straight to the bucket, then checked by the server. */
export function sealedFiles(parts: SealedFileParts) {
  const { proposals, objects, newId } = parts;
  return {
    async announce(order: TeamCall & { readonly announcement: Measured; readonly call: CreatingCall }) {
      const { challengeId, proposalId, announcement, call, at } = order;
      const found = await inTeam(parts, order);
      checkMayChange(found, order);
      checkMayMove(found.proposal, "submit");
      const left = (await proposals.files(challengeId, proposalId)).filter((file) => isLeft(file, at));
      if (left.length >= maxFiles)
        throw new DomainError("conflict", "file.too_many", { params: { limit: maxFiles } });
      const file = { ...announcement, id: newId("file"), state: "announced", announcedAt: at } as const;
      const id = await proposals.addFile(found.proposal, file, call);
      const key = sealedFileObject(challengeId, proposalId, id);
      return {
        file: { ...file, id },
        upload: await objects.uploadTicket(key, { ...announcement, type }, at),
      };
    },

    async complete(order: OfFile): Promise<SealedFile> {
      const { challengeId, proposalId, fileId, at } = order;
      const found = await inTeam(parts, order);
      const file = await proposals.file(challengeId, proposalId, fileId);
      if (file === undefined || !isLeft(file, at)) throw fileMissing();
      if (file.state === "ready") return file;
      await objects.keepSame(sealedFileObject(challengeId, proposalId, fileId), file);
      const ready: SealedFile = { ...file, state: "ready" };
      await proposals.keepFile(found.proposal, ready);
      return ready;
    },

    async download(order: OfFile) {
      const { challengeId, proposalId, fileId, actor, at } = order;
      const proposal = await proposals.find(challengeId, proposalId);
      if (proposal === undefined) throw proposalNotFound();
      if (!isOfTeam(actor, proposal) && !(await parts.mayReadOpened(order))) throw proposalNotFound();
      const file = await proposals.file(challengeId, proposalId, fileId);
      if (file?.state !== "ready") throw fileMissing();
      const name = `${fileId}.age`;
      const key = sealedFileObject(challengeId, proposalId, fileId);
      return { ...(await objects.downloadTicket(key, name, at)), name };
    },
  };
}
