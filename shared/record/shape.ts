import * as z from "zod";
import { recordFormat } from "./record.ts";

/** The shape of a record that was read from JSON: every field is named, and one more is a fault. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Signature = z.string().regex(/^[0-9a-f]{128}$/);
const Instant = z.iso.datetime({ precision: 3 });
const Text = z.string().min(1);
const JsonObject = z.record(z.string(), z.unknown());

export const EntryShape = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  action: Text,
  by: Text,
  public: JsonObject,
  privateHash: Digest.optional(),
  documents: z.record(z.string(), Digest).optional(),
  previous: Digest,
  hash: Digest,
});

const ReleaseShape = z.strictObject({
  id: Text,
  processId: Text,
  date: Instant,
  tags: z.array(Text).min(1),
  data: JsonObject,
});

export const ReceiptShape = z.strictObject({
  challengeId: Text,
  proposalId: Text,
  version: z.int().positive(),
  sha256: Digest,
  size: z.int().nonnegative(),
  receivedAt: Instant,
  keyId: Text,
  signature: Signature,
});

const CommitmentShape = z.strictObject({
  proposalId: Text,
  version: z.int().positive(),
  sha256: Digest,
  size: z.int().nonnegative(),
  receivedAt: Instant,
  matched: z.boolean(),
});

/** Entries apart: each is read as the chain is followed, so that the first bad one is named and not a later one. */
export const RecordShape = z.strictObject({
  format: z.literal(recordFormat),
  process: z.looseObject({ id: Text, title: Text }),
  entries: z.array(z.unknown()).min(1),
  releases: z.array(ReleaseShape),
  compiled: JsonObject,
  opening: z
    .strictObject({
      openedAt: Instant,
      salt: z.string().regex(/^[0-9a-f]{32,}$/),
      commitments: z.array(CommitmentShape),
    })
    .optional(),
  keys: z.record(z.string(), Digest),
  head: z.strictObject({
    processId: Text,
    seq: z.int().positive(),
    hash: Digest,
    content: Digest,
    at: Instant,
    keyId: Text,
    signature: Signature,
  }),
});
