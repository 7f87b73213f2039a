import * as z from "zod";
import { BoardRow } from "../../../shared/contracts/challenges.ts";
import { ChallengeDraft, ChallengeState, Poser } from "../../../shared/contracts/challenges-content.ts";
import { UnitCodeSchema } from "../../../shared/contracts/common.ts";
import { StoredFile } from "../../../shared/contracts/files.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { StoredRow } from "../app/list-ports.ts";
import { isPublic, type StoredChallenge, wasSubmitted } from "../domain/challenge.ts";
import {
  boardPartition,
  challengeFileKey,
  challengeFilePrefix,
  challengeSk,
  directoryPartition,
  posterPartition,
} from "./keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const ChallengeRecord = z.object({
  id: z.string(),
  programmeId: z.string(),
  year: z.int(),
  poser: Poser,
  posterOrganizationId: z.string().optional(),
  posterName: z.string(),
  unitCode: UnitCodeSchema,
  content: ChallengeDraft,
  state: ChallengeState,
  stateSince: z.string(),
  stateReason: z.string().optional(),
  number: z.string().optional(),
  opensAt: z.string().optional(),
  closesAt: z.string().optional(),
  extensions: z.int(),
  termsVersion: z.int(),
  demonstration: z
    .object({ experts: z.array(z.object({ personId: z.string(), name: z.string() })), opinion: z.string() })
    .optional(),
  recipient: z.string().optional(),
  proposals: z.int().optional(),
  candidates: z.int().optional(),
  publicity: z.object({ from: z.string(), to: z.string() }).optional(),
  relistedAs: z.string().optional(),
  relistedFrom: z.string().optional(),
  recordHead: z.object({ seq: z.int(), hash: z.string(), at: z.string() }),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
});

/** What changes with the challenge. Files are items of their own, and questions are counted by who asks them. */
export const encodeChallenge = (challenge: StoredChallenge): StoredItem => ChallengeRecord.parse(challenge);

export const encodeFile = (challengeId: string, file: StoredFile): StoredItem => ({
  ...challengeFileKey(challengeId, file.id),
  file,
});

/** All items of a challenge whose sort keys begin with `CHALLENGE`; undefined when there is none. */
export function decodeChallenge(stored: readonly StoredItem[]): StoredChallenge | undefined {
  const working = stored.find(({ sk }) => sk === challengeSk);
  if (working === undefined) return undefined;
  return {
    ...ChallengeRecord.parse(working.challenge),
    openQuestions: z.int().parse(working.openQuestions),
    files: stored
      .filter(({ sk }) => String(sk).startsWith(challengeFilePrefix))
      .map(({ file }) => StoredFile.parse(file)),
  };
}

const RowRecord = BoardRow.omit({ phase: true, openQuestions: true }).extend({
  submitted: z.boolean(),
  proposals: z.int().optional(),
  publicity: z.object({ from: z.string(), to: z.string() }).optional(),
});

/** The row of the lists. */
export const encodeRow = (challenge: StoredChallenge): StoredItem =>
  RowRecord.parse({
    ...challenge,
    submitted: wasSubmitted(challenge),
    poster: { organizationId: challenge.posterOrganizationId, name: challenge.posterName },
    title: challenge.content.title ?? "",
    chains: challenge.content.chains ?? [],
    bountyYuan: challenge.content.bountyYuan,
  });

export const decodeRow = ({ summary, openQuestions }: StoredItem): StoredRow => ({
  ...RowRecord.parse(summary),
  openQuestions: z.int().parse(openQuestions),
});

/** The lists that a challenge stands in; it never leaves one. */
export function listAttributes(challenge: StoredChallenge): Readonly<Record<string, string>> {
  const { id, programmeId, posterOrganizationId, year, opensAt } = challenge;
  return {
    boardPk: boardPartition(programmeId),
    boardSk: id,
    ...(posterOrganizationId === undefined
      ? {}
      : { posterPk: posterPartition(posterOrganizationId), posterSk: id }),
    ...(isPublic(challenge)
      ? { directoryPk: directoryPartition, directorySk: `${year}#${opensAt}#${id}` }
      : {}),
  };
}
