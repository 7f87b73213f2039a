import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { appendEntry, type Entry, type NewEntry, startOfChain } from "../../../shared/record/entry.ts";
import {
  type DecisionRecord,
  type Opening,
  openingDocuments,
  sealedDocuments,
  signedRecord,
} from "../../../shared/record/record.ts";
import { documentsOf, type Release } from "../../../shared/record/release.ts";
import { keyIdOf } from "../../../shared/record/signature.ts";

export interface SigningKey {
  readonly publicKey: string;
  readonly keyId: string;
  readonly sign: (bytes: Uint8Array) => string;
}

/** A key pair of another implementation, as the service has one. */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey: half } = generateKeyPairSync("ed25519");
  const publicKey = hexOf(half);
  return {
    publicKey,
    keyId: keyIdOf(publicKey),
    sign: (bytes) => sign(null, bytes, privateKey).toString("hex"),
  };
}

const hexOf = (key: KeyObject): string =>
  Buffer.from(String(key.export({ format: "jwk" }).x), "base64url").toString("hex");

export const processId = "chl_01K7ZQ3M8V5T2R9X4C6B1N0DHJ";

export function chainOf(entries: readonly NewEntry[], of = processId): Entry[] {
  const chain: Entry[] = [];
  for (const entry of entries) chain.push(appendEntry(chain.at(-1) ?? startOfChain(of), entry));
  return chain;
}

const instant = (minute: number): string => `2026-05-01T08:${String(minute).padStart(2, "0")}:00.000Z`;

const release = (number: number, tag: string, data: Release["data"]): Release => ({
  id: `${processId}-${number}`,
  processId,
  date: instant(number),
  tags: [tag],
  data,
});

export const releases: readonly Release[] = [
  release(1, "challenge", {
    challenge: { title: "质子交换膜电解槽", bountyYuan: 800_000 },
    notice: "〔2026〕3号",
  }),
  release(2, "correction", { challenge: { bountyYuan: 1_000_000 }, notice: null }),
  release(3, "award", { award: { proposalId: "prp_1", reasons: ["评分第一"] } }),
];

export const opening: Opening = {
  openedAt: instant(40),
  salt: "e5".repeat(16),
  commitments: [
    {
      proposalId: "prp_1",
      version: 2,
      sha256: "a1".repeat(32),
      size: 20_481,
      receivedAt: instant(30),
      matched: true,
    },
    {
      proposalId: "prp_2",
      version: 1,
      sha256: "b2".repeat(32),
      size: 311,
      receivedAt: instant(31),
      matched: false,
    },
  ],
};

/** A process from publication to award, with an entry of each kind. */
export const entries: readonly Entry[] = chainOf([
  { at: instant(0), action: "challenge.submitted", by: "poster", public: { title: "质子交换膜电解槽" } },
  ...releases.slice(0, 2).map(
    (one): NewEntry => ({
      at: one.date,
      action: "challenge.published",
      by: "organizer",
      public: { number: 3 },
      documents: documentsOf(one),
    }),
  ),
  {
    at: instant(39),
    action: "challenge.closed",
    by: "clock",
    public: {},
    documents: sealedDocuments(opening.salt, opening.commitments.toReversed()),
  },
  {
    at: instant(40),
    action: "challenge.opened",
    by: "committee",
    public: { shares: 2 },
    documents: openingDocuments(opening),
  },
  {
    at: instant(50),
    action: "expert.recused",
    by: "expert",
    public: {},
    privateHash: "c3".repeat(32),
    documents: { "notices/3.pdf": "d4".repeat(32) },
  },
  ...releases.slice(2).map(
    (one): NewEntry => ({
      at: instant(55),
      action: "challenge.awarded",
      by: "organizer",
      public: {},
      documents: documentsOf(one),
    }),
  ),
]);

export const record = (key: SigningKey): Promise<DecisionRecord> =>
  signedRecord(
    {
      process: { id: processId, title: "质子交换膜电解槽", programme: "2026" },
      entries,
      releases,
      opening,
      keys: { [key.keyId]: key.publicKey },
    },
    { at: instant(59), keyId: key.keyId, sign: key.sign },
  );
