import type { FileAnnouncement, StoredFile } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { checkUploaded } from "../../../shared/files/check.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import { type Actor, holds } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { editsAs, mayRead } from "../domain/permission.ts";
import { publicTerms } from "../domain/public-terms.ts";
import type { Challenges } from "./challenge-ports.ts";
import { publishedChallenge, readableChallenge } from "./challenge-reading.ts";

/** Announced or ready, as many as a challenge can ever have; attachments in use are limited by the contract. */
const maxFiles = 20;

/** By the file alone: a later round of a challenge shows the same ones. */
const objectKey = (fileId: string): string => `challenges/${fileId}`;
const fileMissing = () => new DomainError("not_found", "file.not_found");

/** Who judges proposals to a challenge. */
export interface Judges {
  judge(challengeId: string, personId: string): Promise<boolean>;
}

/** The attachments of a challenge: announced, uploaded straight to the bucket, then checked by the server. */
export const challengeFiles = (
  challenges: Challenges,
  judges: Judges,
  storage: FileStorage,
  clock: Clock,
  newId: NewId,
) => {
  const editable = async (challengeId: string, actor: Actor): Promise<StoredChallenge> => {
    const challenge = await readableChallenge(challenges, challengeId, actor);
    if (editsAs(actor, challenge, clock.now()) === undefined)
      throw new DomainError("conflict", "challenge.not_editable");
    return challenge;
  };
  const fileOf = (files: readonly StoredFile[], fileId: string): StoredFile => {
    const file = files.find(({ id }) => id === fileId);
    if (file === undefined) throw fileMissing();
    return file;
  };
  const ticketOf = async (file: StoredFile) => {
    if (file.state !== "ready") throw fileMissing();
    const ticket = await storage.downloadTicket(objectKey(file.id), file.name, clock.now());
    return { ...ticket, name: file.name };
  };

  return {
    async announce(
      challengeId: string,
      announcement: FileAnnouncement,
      { actor, call }: { readonly actor: Actor; readonly call: CreatingCall },
    ) {
      const challenge = await editable(challengeId, actor);
      if (challenge.files.length >= maxFiles)
        throw new DomainError("conflict", "file.too_many", { params: { limit: maxFiles } });
      const at = clock.now();
      const announced = {
        ...announcement,
        id: newId("file"),
        state: "announced",
        uploadedAt: at,
      } as const;
      const fileId = await challenges.addFile(challenge, announced, call);
      const upload = await storage.uploadTicket(objectKey(fileId), announcement, at);
      return { file: { ...announced, id: fileId }, upload };
    },

    async complete(challengeId: string, fileId: string, actor: Actor): Promise<StoredFile> {
      const challenge = await editable(challengeId, actor);
      const file = fileOf(challenge.files, fileId);
      if (file.state === "ready") return file;
      const key = objectKey(fileId);
      await storage.keep(key, file.type, checkUploaded(file, await storage.read(key)));
      const ready: StoredFile = { ...file, state: "ready", uploadedAt: clock.now() };
      await challenges.keepFile(challenge, ready);
      return ready;
    },

    /** Any attachment, for who reads the challenge whole and for the experts who judge it. */
    async download(challengeId: string, fileId: string, actor: Actor) {
      const challenge = await challenges.find(challengeId);
      if (challenge === undefined) throw challengeNotFound();
      const judge = holds(actor, "expert") && (await judges.judge(challengeId, actor.personId));
      if (!judge && !mayRead(actor, challenge)) throw challengeNotFound();
      return ticketOf(fileOf(challenge.files, fileId));
    },

    /** A public attachment of a published challenge. */
    async downloadPublic(challengeId: string, fileId: string) {
      const challenge = await publishedChallenge(challenges, challengeId);
      return ticketOf(fileOf(publicTerms(challenge).attachments, fileId));
    },
  };
};
