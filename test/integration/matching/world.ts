import { Logger } from "@aws-lambda-powertools/logger";
import { type BuilderParts, buildSnapshot } from "../../../functions/matching/app/build-snapshot.ts";
import { followListing } from "../../../functions/matching/app/follow-listing.ts";
import { keepKnowing } from "../../../functions/matching/app/knowledge.ts";
import { matchingItemOf } from "../../../functions/matching/app/matching-item.ts";
import type { Snapshots } from "../../../functions/matching/app/ports.ts";
import { ranking } from "../../../functions/matching/app/ranking.ts";
import { sendDigests } from "../../../functions/matching/app/send-digests.ts";
import { alertTable } from "../../../functions/matching/data/alert-table.ts";
import { impressionTable } from "../../../functions/matching/data/impression-table.ts";
import { journalTable } from "../../../functions/matching/data/journal-table.ts";
import { listingTable } from "../../../functions/matching/data/listing-table.ts";
import { preferenceTable } from "../../../functions/matching/data/preference-table.ts";
import { decodeSnapshot, encodeSnapshot } from "../../../functions/matching/data/snapshot-codec.ts";
import { verdictTable } from "../../../functions/matching/data/verdict-table.ts";
import { indexes } from "../../../functions/matching/indexes.ts";
import { matchingRoutes } from "../../../functions/matching/routes.ts";
import type { Answer, Contract } from "../../../shared/contracts/contract.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { api } from "../../../shared/http/api.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { ItemIndex, type MatchingItem, textOf } from "../../../shared/matching/index.ts";
import { learnStatistics } from "../../../shared/matching/text/index.ts";
import { type ApiCall, apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { background, enterpriseId, start, universityId } from "./sample.ts";

/** Snapshots as files of a bucket: only their bytes are kept. */
export function memorySnapshots(): Snapshots & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: async ({ key }) => {
      const bytes = files.get(key);
      if (bytes === undefined) throw new Error(`there is no snapshot ${key}`);
      return decodeSnapshot(bytes);
    },
    write: async (key, snapshot) => void files.set(key, encodeSnapshot(snapshot)),
    remove: async (key) => void files.delete(key),
  };
}

const actorOf = (subject: string, more: Partial<Actor>): Actor => ({
  personId: personIdOf(testIssuer, subject),
  name: subject,
  memberships: [],
  staff: [],
  ...more,
});

const actors: readonly Actor[] = [
  actorOf("enterprise", { memberships: [{ organizationId: enterpriseId, role: "admin" }] }),
  actorOf("colleague", { memberships: [{ organizationId: enterpriseId, role: "agent" }] }),
  actorOf("viewer", { memberships: [{ organizationId: enterpriseId, role: "viewer" }] }),
  actorOf("university", { memberships: [{ organizationId: universityId, role: "admin" }] }),
  actorOf("stranger", { memberships: [{ organizationId: "org_01JZZZZZZZZZZZZZZZZZZZZZZZ", role: "admin" }] }),
  actorOf("operator", { staff: [{ role: "operator", units: [] }] }),
  actorOf("nanhu", { staff: [{ role: "district", units: ["330402"] }] }),
  actorOf("haining", { staff: [{ role: "district", units: ["330481"] }] }),
];

let worlds = 0;

/** The matching module on a table of its own, with a clock and a snapshot store that tests command. */
export async function matchingWorld(store: LocalStore) {
  worlds += 1;
  const table = await store.newTable(`matching-${worlds}`, indexes);
  let now: string = start;
  const clock = { now: () => now };
  const journal = journalTable(table);
  const snapshots = memorySnapshots();
  const verdicts = verdictTable(table);
  const impressions = impressionTable(table);
  const alerts = alertTable(table);
  const listings = listingTable(table);
  const preferences = preferenceTable(table);
  /** A function that has just been started: it knows nothing yet. */
  const reader = () => keepKnowing(journal, snapshots);
  const know = reader();
  const told: DuijieEvent[] = [];
  const handler = api({
    logger: new Logger({ logLevel: "SILENT" }),
    findActor: async (personId) => actors.find((actor) => actor.personId === personId),
    routes: matchingRoutes({ know, journal, listings, verdicts, impressions, preferences, clock }),
  });

  return {
    table,
    journal,
    snapshots,
    verdicts,
    impressions,
    alerts,
    reader,
    know,
    told,
    clock: {
      now: clock.now,
      pass: (milliseconds: number): void => {
        now = addMilliseconds(now, milliseconds);
      },
    },
    follow: followListing({ know: reader(), journal, ranking: ranking(verdicts, clock), alerts, clock }),
    build: (parts: Partial<BuilderParts> = {}) =>
      buildSnapshot({ know: reader(), journal, snapshots, impressions, verdicts, clock, ...parts })(),
    /** A programme that has been running for some time: a snapshot from which words have their weight. */
    async settle(): Promise<void> {
      const items = background().map(matchingItemOf);
      const [needs, offers] = (["need", "offer"] as const).map((kind) =>
        items.filter((item) => item.kind === kind),
      ) as [MatchingItem[], MatchingItem[]];
      const statistics = learnStatistics({ needs: needs.map(textOf), offers: offers.map(textOf) });
      const key = "matching/snapshots/background";
      await snapshots.write(key, {
        needs: ItemIndex.build(needs, statistics),
        offers: ItemIndex.build(offers, statistics),
        exposure: new Map(),
        priors: new Map(),
      });
      const sizes = { needs: needs.length, offers: offers.length, impressions: 0 };
      await journal.moveSnapshot({ seq: 0 }, { key, version: "background", at: start, seq: 0, ...sizes });
    },
    digest: (tell: (event: DuijieEvent) => Promise<void> = async (event) => void told.push(event)) =>
      sendDigests({ alerts, listings, preferences, tell, clock })(),
    async call<const C extends Contract>(contract: C, call: ApiCall) {
      const reply = await handler(apiEvent(contract, call), lambdaContext);
      const body = JSON.parse(reply.body ?? "{}") as Answer<C> & { readonly code?: string };
      return { status: reply.statusCode, body };
    },
  };
}

export type MatchingWorld = Awaited<ReturnType<typeof matchingWorld>>;
