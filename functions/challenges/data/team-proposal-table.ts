import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { SealedFile, TeamProposals } from "../app/proposal-ports.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import {
  ciphertextKey,
  draftKey,
  logPrefix,
  proposalPk,
  sealedFileKey,
  sealedFilePrefix,
  solverKey,
  solvingKey,
  solvingPk,
  versionKey,
  versionPrefix,
} from "./keys.ts";
import { decodeDraft, decodeFile, decodeLogLine, decodeVersion, encodeProposal } from "./proposal-codec.ts";
import { proposalTable } from "./proposal-table.ts";
import { logProposal, proposalWrites, replaceProposal, staleProposal } from "./proposal-writes.ts";

/** What nobody completes is forgotten; the bucket forgets its object as soon. */
const announcedForMs = 2 * 86_400_000;

const namesIn = ({ members, current }: StoredProposal): Set<string> =>
  new Set([...members, ...(current?.members ?? [])].map(({ organizationId }) => organizationId));

const listedWrite = ({ id, challengeId }: StoredProposal, organizationId: string): Write => ({
  put: { Item: { ...solvingKey(organizationId, id), challengeId, proposalId: id } },
});

/** The lists of the organizations that came into the team, or went. */
function listWrites(before: StoredProposal, after: StoredProposal): Write[] {
  const [was, is] = [namesIn(before), namesIn(after)];
  return [
    ...[...is].filter((id) => !was.has(id)).map((id) => listedWrite(after, id)),
    ...[...was]
      .filter((id) => !is.has(id))
      .map((id): Write => ({ remove: { Key: solvingKey(id, after.id) } })),
  ];
}

const fileItem = ({ challengeId, id }: StoredProposal, file: SealedFile) => ({
  ...sealedFileKey(challengeId, id, file.id),
  ...file,
  ...(file.state === "announced"
    ? { expiresAt: epochSeconds(addMilliseconds(file.announcedAt, announcedForMs)) }
    : {}),
});

/** Proposals as their teams write them. */
export function teamProposalTable(table: Table, cursors: Cursors): TeamProposals {
  const { find } = proposalTable(table);
  const files = async (challengeId: string, proposalId: string): Promise<SealedFile[]> =>
    (await table.queryAll(proposalPk(challengeId, proposalId), sealedFilePrefix)).map(decodeFile);

  return {
    find,
    files,
    async page(challengeId, proposalId) {
      const pk = proposalPk(challengeId, proposalId);
      const [proposal, draft, sealed, versions, log] = await Promise.all([
        find(challengeId, proposalId),
        table.get(draftKey(challengeId, proposalId)),
        files(challengeId, proposalId),
        table.queryAll(pk, versionPrefix),
        table.queryAll(pk, logPrefix),
      ]);
      if (proposal === undefined) return undefined;
      return {
        proposal,
        draft: draft && decodeDraft(draft),
        files: sealed,
        versions: versions.map(decodeVersion),
        log: log.map(decodeLogLine),
      };
    },
    start: (change, call) => {
      const { id, challengeId, leadOrganizationId } = change.proposal;
      return createOnce(table, call, change.log.at, id, [
        {
          put: {
            Item: { ...solverKey(challengeId, leadOrganizationId), proposalId: id },
            // Who withdrew may start anew: the list that is opened then names the new one.
            ConditionExpression: "attribute_not_exists(pk) OR withdrawn = :true",
            ExpressionAttributeValues: { ":true": true },
          },
          onConditionFailed: () => new DomainError("conflict", "proposal.exists"),
        },
        { put: { Item: encodeProposal(change.proposal), ConditionExpression: "attribute_not_exists(pk)" } },
        logProposal(change),
        listedWrite(change.proposal, leadOrganizationId),
      ]);
    },
    save: (before, change) =>
      table.transact([...proposalWrites(before, change), ...listWrites(before, change.proposal)]),
    saveDraft: (before, after, draft) =>
      table.transact([
        replaceProposal(before, after),
        { put: { Item: { ...draftKey(after.challengeId, after.id), ...draft } } },
      ]),
    async stage(before, change, { version, ciphertext }, call) {
      const { challengeId, id } = before;
      const number = version.version;
      const fresh = { ConditionExpression: "attribute_not_exists(pk)" };
      await createOnce(table, call, change.log.at, id, [
        ...proposalWrites(before, change),
        {
          put: { Item: { ...versionKey(challengeId, id, number), ...version }, ...fresh },
          onConditionFailed: staleProposal,
        },
        { put: { Item: { ...ciphertextKey(challengeId, id, number), ciphertext }, ...fresh } },
      ]);
    },
    async version(challengeId, proposalId, version) {
      const stored = await table.get(versionKey(challengeId, proposalId, version));
      return stored && decodeVersion(stored);
    },
    withdraw: (before, change) =>
      table.transact([
        ...proposalWrites(before, change),
        {
          update: {
            Key: solverKey(before.challengeId, before.leadOrganizationId),
            UpdateExpression: "SET withdrawn = :true",
            ConditionExpression: "proposalId = :proposal",
            ExpressionAttributeValues: { ":true": true, ":proposal": before.id },
          },
          onConditionFailed: staleProposal,
        },
      ]),
    async file(challengeId, proposalId, fileId) {
      const stored = await table.get(sealedFileKey(challengeId, proposalId, fileId));
      return stored && decodeFile(stored);
    },
    addFile: (proposal, file, call) =>
      createOnce(table, call, file.announcedAt, file.id, [
        { put: { Item: fileItem(proposal, file), ConditionExpression: "attribute_not_exists(pk)" } },
      ]),
    keepFile: (proposal, file) =>
      table.transact([
        { put: { Item: fileItem(proposal, file), ConditionExpression: "attribute_exists(pk)" } },
      ]),
    async ofOrganization(organizationId, { limit, cursor }) {
      const page = await listPage(table, cursors, {
        list: `solving|${organizationId}`,
        query: {
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": solvingPk(organizationId) },
          ScanIndexForward: false,
        },
        limit,
        cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: ({ challengeId, proposalId }) => [String(challengeId), String(proposalId)] as const,
      });
      const found = await Promise.all(page.items.map(([challengeId, id]) => find(challengeId, id)));
      return { ...page, items: found.filter((proposal) => proposal !== undefined) };
    },
  };
}
