import type { StoredItem, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { RecordedChange } from "../app/challenge-ports.ts";
import type { RecordedEntry } from "../app/record-entry.ts";
import { countedNeed, type StoredChallenge } from "../domain/challenge.ts";
import { encodeChallenge, encodeRow, listAttributes } from "./challenge-codec.ts";
import { challengeKey, challengeLogKey, entryKey, needKey } from "./keys.ts";

export const stale = () => new DomainError("stale", "challenge.stale");

const attributesOf = (challenge: StoredChallenge): StoredItem => ({
  challenge: encodeChallenge(challenge),
  state: challenge.state,
  version: challenge.version,
  summary: encodeRow(challenge),
  ...listAttributes(challenge),
});

/** Replaces what changes with the challenge, leaving alone what those write on it who ask. */
function replaceWrite(before: StoredChallenge, after: StoredChallenge): Write {
  const attributes = Object.entries(attributesOf(after));
  return {
    update: {
      Key: challengeKey(after.id),
      UpdateExpression: `SET ${attributes.map(([name]) => `#${name} = :${name}`).join(", ")}`,
      ConditionExpression: "#version = :before AND #state = :from",
      ExpressionAttributeNames: Object.fromEntries(attributes.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(attributes.map(([name, value]) => [`:${name}`, value])),
        ":before": before.version,
        ":from": before.state,
      },
    },
    onConditionFailed: stale,
  };
}

/** What the log tells, with what the bus is told of it: who publishes it reads no text of the challenge. */
const logWrite = ({ challenge, log }: RecordedChange): Write => ({
  put: {
    Item: {
      ...challengeLogKey(challenge.id, challenge.version),
      ...log,
      challengeId: challenge.id,
      about: {
        programmeId: challenge.programmeId,
        title: challenge.content.title ?? "",
        number: challenge.number,
        posterOrganizationId: challenge.posterOrganizationId,
        opensAt: challenge.opensAt,
        closesAt: challenge.closesAt,
      },
    },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: stale,
});

const entryWrites = (challengeId: string, recorded: RecordedEntry | undefined): Write[] =>
  recorded === undefined
    ? []
    : [
        {
          put: {
            Item: { ...entryKey(challengeId, recorded.entry.seq), ...recorded },
            ConditionExpression: "attribute_not_exists(pk)",
          },
          onConditionFailed: stale,
        },
      ];

const needTaken = () => new DomainError("conflict", "challenge.need_taken");

const claimNeed = (needId: string, { id: challengeId, posterOrganizationId }: StoredChallenge): Write => ({
  put: {
    Item: { ...needKey(needId, posterOrganizationId), challengeId },
    ConditionExpression: "attribute_not_exists(pk) OR challengeId = :challenge",
    ExpressionAttributeValues: { ":challenge": challengeId },
  },
  onConditionFailed: needTaken,
});

const releaseNeed = (needId: string, { id: challengeId, posterOrganizationId }: StoredChallenge): Write => ({
  remove: {
    Key: needKey(needId, posterOrganizationId),
    ConditionExpression: "challengeId = :challenge",
    ExpressionAttributeValues: { ":challenge": challengeId },
  },
  onConditionFailed: stale,
});

/** A need counts for one challenge of its poster at a time. */
export function needWrites(before: StoredChallenge | undefined, after: StoredChallenge): Write[] {
  const held = before === undefined ? undefined : countedNeed(before);
  const wanted = countedNeed(after);
  if (held === wanted) return [];
  return [
    ...(held === undefined ? [] : [releaseNeed(held, after)]),
    ...(wanted === undefined ? [] : [claimNeed(wanted, after)]),
  ];
}

/** The new round of a challenge counts for the need of the old one. */
export const passNeed = (from: StoredChallenge, to: StoredChallenge): Write[] => {
  const needId = countedNeed(from);
  if (needId === undefined) return [];
  return [
    {
      update: {
        Key: needKey(needId, from.posterOrganizationId),
        UpdateExpression: "SET challengeId = :to",
        ConditionExpression: "challengeId = :from",
        ExpressionAttributeValues: { ":from": from.id, ":to": to.id },
      },
      onConditionFailed: needTaken,
    },
  ];
};

/** A new challenge, its log line and its first entry. */
export const creationWrites = (change: RecordedChange): Write[] => [
  {
    put: {
      Item: { ...challengeKey(change.challenge.id), ...attributesOf(change.challenge), openQuestions: 0 },
      ConditionExpression: "attribute_not_exists(pk)",
    },
    onConditionFailed: stale,
  },
  logWrite(change),
  ...entryWrites(change.challenge.id, change.entry),
];

/** A change of a challenge, its log line, its entry and what becomes of its need: all that a transaction needs to make it. */
export const challengeWrites = (before: StoredChallenge, change: RecordedChange): Write[] => [
  replaceWrite(before, change.challenge),
  logWrite(change),
  ...entryWrites(before.id, change.entry),
  ...needWrites(before, change.challenge),
];
