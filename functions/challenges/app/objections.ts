import type { Objection } from "../../../shared/contracts/awards.ts";
import type { FileAnnouncement, StoredFile } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { checkUploaded } from "../../../shared/files/check.ts";
import type { FileStorage } from "../../../shared/files/storage.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { isPublished } from "../domain/award.ts";
import { type StoredChallenge, titleOf } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { checkInTime, isRanked, mostEvidence, raise, type StoredObjection } from "../domain/objection.ts";
import type { Objections } from "./award-ports.ts";
import { objectedOnRecord } from "./objection-record.ts";
import { readsAll } from "./opened-reading.ts";
import type { AwardParts } from "./propose-award.ts";

export interface ObjectionParts extends AwardParts {
  readonly objections: Objections;
  readonly directory: Pick<Directory, "organization">;
  readonly storage: FileStorage;
}

interface Whose {
  readonly challengeId: string;
  readonly objectionId: string;
  readonly actor: Actor;
}

const notFound = () => new DomainError("not_found", "objection.not_found");
const fileMissing = () => new DomainError("not_found", "file.not_found");
const objectKey = ({ challengeId, id }: StoredObjection, fileId: string): string =>
  `challenges/${challengeId}/objections/${id}/${fileId}`;

export const objectionView = (objection: StoredObjection, challenge: StoredChallenge): Objection => {
  const { by, draftedAt: _begun, files, effect, decision, raisedAt, ...rest } = objection;
  return {
    ...rest,
    challengeTitle: titleOf(challenge),
    by: {
      personId: by.personId,
      name: by.name,
      ...(by.organizationName === undefined ? {} : { organizationName: by.organizationName }),
    },
    files: [...files],
    ...(effect === undefined ? {} : { effect }),
    ...(decision === undefined ? {} : { decision }),
    ...(raisedAt === undefined ? {} : { raisedAt }),
  };
};

/** 异议: whoever signs with their name may object to an award whose notice is out. */
export const objections = (parts: ObjectionParts) => {
  const { clock, newId, storage } = parts;
  const store = parts.objections;

  /** A challenge whose notice is out: before that there is nothing to object to. */
  async function noticed(challengeId: string) {
    const [challenge, award] = await Promise.all([
      parts.challenges.find(challengeId),
      parts.awards.find(challengeId),
    ]);
    if (challenge === undefined || award === undefined || !isPublished(award, clock.now()))
      throw challengeNotFound();
    return { challenge, award };
  }
  async function own({ challengeId, objectionId, actor }: Whose): Promise<StoredObjection> {
    const objection = await store.find(challengeId, objectionId);
    if (objection === undefined || objection.by.personId !== actor.personId) throw notFound();
    return objection;
  }
  async function draftOf(whose: Whose): Promise<StoredObjection> {
    const objection = await own(whose);
    if (objection.state !== "draft") throw new DomainError("conflict", "objection.raised");
    return objection;
  }
  async function speaksFor(actor: Actor, organizationId: string | undefined) {
    if (organizationId === undefined) return {};
    const organization = isMemberOf(actor, organizationId)
      ? await parts.directory.organization(organizationId)
      : undefined;
    if (organization === undefined) throw new DomainError("not_found", "organization.not_found");
    return { organizationId, organizationName: organization.name };
  }
  const fileOf = ({ files }: StoredObjection, fileId: string): StoredFile => {
    const file = files.find(({ id }) => id === fileId);
    if (file === undefined) throw fileMissing();
    return file;
  };

  return {
    async draft(
      order: {
        readonly challengeId: string;
        readonly organizationId?: string | undefined;
        readonly text: string;
      },
      { actor, call }: { readonly actor: Actor; readonly call: CreatingCall },
    ) {
      const { challenge, award } = await noticed(order.challengeId);
      const at = clock.now();
      checkInTime(award, at);
      const objection: StoredObjection = {
        id: newId("objection"),
        challengeId: challenge.id,
        by: {
          personId: actor.personId,
          name: actor.name,
          ...(await speaksFor(actor, order.organizationId)),
        },
        text: order.text,
        files: [],
        state: "draft",
        draftedAt: at,
        version: 1,
      };
      const id = await store.draft(objection, call);
      const kept = await store.find(challenge.id, id);
      if (kept === undefined) throw new Error(`objection ${id} is not there`);
      return objectionView(kept, challenge);
    },

    async announce(whose: Whose, announcement: FileAnnouncement, call: CreatingCall) {
      const objection = await draftOf(whose);
      const at = clock.now();
      checkInTime(await parts.awards.find(objection.challengeId), at);
      if (objection.files.length >= mostEvidence)
        throw new DomainError("conflict", "file.too_many", { params: { limit: mostEvidence } });
      const file = { ...announcement, id: newId("file"), state: "announced", uploadedAt: at } as const;
      const id = await store.addFile(objection, file, call);
      const upload = await storage.uploadTicket(objectKey(objection, id), announcement, at);
      return { file: { ...file, id }, upload };
    },

    async complete(whose: Whose, fileId: string): Promise<StoredFile> {
      const objection = await draftOf(whose);
      const file = fileOf(objection, fileId);
      if (file.state === "ready") return file;
      const key = objectKey(objection, fileId);
      await storage.keep(key, file.type, checkUploaded(file, await storage.read(key)));
      const ready: StoredFile = { ...file, state: "ready", uploadedAt: clock.now() };
      await store.keepFile(objection, ready);
      return ready;
    },

    async raise(whose: Whose, expectedVersion: number) {
      const before = await own(whose);
      const { challenge, award } = await noticed(whose.challengeId);
      if (before.version !== expectedVersion) throw new DomainError("stale", "objection.stale");
      const at = clock.now();
      const after = raise(before, award, at);
      await store.raise(
        before,
        after,
        [
          award,
          {
            ...award,
            objections: { ...award.objections, pending: award.objections.pending + 1 },
            version: award.version + 1,
          },
        ],
        objectedOnRecord(challenge, after, { at, salt: parts.newSalt() }),
      );
      return objectionView(after, challenge);
    },

    /** One's own; those who decide and auditors read all that were raised. */
    async list(challengeId: string, actor: Actor) {
      const { challenge, award } = await noticed(challengeId);
      const all = readsAll(actor, challenge) && !isRanked(actor, award);
      const found = await store.list(challengeId);
      return {
        items: found
          .filter(({ by, state }) => by.personId === actor.personId || (all && state !== "draft"))
          .map((objection) => objectionView(objection, challenge)),
      };
    },

    async download(whose: Whose, fileId: string) {
      const { challengeId, objectionId, actor } = whose;
      const { challenge, award } = await noticed(challengeId);
      const objection = await store.find(challengeId, objectionId);
      const mine = objection?.by.personId === actor.personId;
      const theirs = objection?.state !== "draft" && readsAll(actor, challenge) && !isRanked(actor, award);
      if (objection === undefined || !(mine || theirs)) throw notFound();
      const file = fileOf(objection, fileId);
      if (file.state !== "ready") throw fileMissing();
      const ticket = await storage.downloadTicket(objectKey(objection, fileId), file.name, clock.now());
      return { ...ticket, name: file.name };
    },
  };
};
