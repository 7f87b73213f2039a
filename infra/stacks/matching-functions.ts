import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { apiEnv, applyListingsEnv, buildSnapshotEnv, sendDigestsEnv } from "../../functions/matching/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnEvents, OnSchedule } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory, allowFiles, allowPutEvents } from "./grants.ts";

/** The least memory that comes with a whole processor: ranking computes, and the indexes live in memory. */
const wholeProcessor = 1769;
const snapshots = "matching/snapshots/";

/** Matches, verdicts and search. */
export class MatchingFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly applyListings: ServiceFunction<typeof applyListingsEnv>;
  readonly applyListingsFailures: FailureQueue;
  readonly buildSnapshot: ServiceFunction<typeof buildSnapshotEnv>;
  readonly buildSnapshotFailures: FailureQueue;
  readonly sendDigests: ServiceFunction<typeof sendDigestsEnv>;
  readonly sendDigestsFailures: FailureQueue;

  constructor(scope: Construct, id: string, props: { data: DataStack; bus: EventBus }) {
    super(scope, id);
    const { data, bus } = props;
    const table = data.matching;
    const stored = { TABLE_NAME: table.tableName, FILES_ORIGIN: data.filesOrigin };

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/matching/handler.ts",
      description: "API of matches and search",
      env: apiEnv,
      environment: { ...stored, ORGANIZATIONS_TABLE_NAME: data.organizations.tableName },
      timeout: Duration.seconds(15),
      memorySize: wholeProcessor,
    });
    table.allow(
      this.api,
      "dynamodb:BatchGetItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowDirectory(this.api, data.organizations);
    allowFiles(this.api, data, snapshots, ["s3:GetObject"]);

    this.applyListings = new ServiceFunction(this, "ApplyListings", {
      entry: "functions/matching/jobs/apply-listings.ts",
      description: "Follows what is public, and notes new matches",
      env: applyListingsEnv,
      environment: stored,
      timeout: Duration.seconds(60),
      memorySize: wholeProcessor,
    });
    table.allow(
      this.applyListings,
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowFiles(this.applyListings, data, snapshots, ["s3:GetObject"]);
    this.applyListingsFailures = new FailureQueue(this, "ApplyListingsFailures");
    new OnEvents(this, "OnListings", {
      bus,
      sources: [eventSources.listings],
      job: this.applyListings,
      failures: this.applyListingsFailures,
    });

    this.buildSnapshot = new ServiceFunction(this, "BuildSnapshot", {
      entry: "functions/matching/jobs/build-snapshot.ts",
      description: "Makes the nightly snapshot that matches are ranked from",
      env: buildSnapshotEnv,
      environment: stored,
      timeout: Duration.minutes(10),
      // The old indexes, the new ones and their bytes at the same time.
      memorySize: 2 * wholeProcessor,
    });
    table.allow(
      this.buildSnapshot,
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowFiles(this.buildSnapshot, data, snapshots, ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]);
    this.buildSnapshotFailures = new FailureQueue(this, "BuildSnapshotFailures");
    new OnSchedule(this, "Nightly", {
      cron: "30 2 * * ? *",
      description: "Every night at 02:30 in China",
      job: this.buildSnapshot,
      failures: this.buildSnapshotFailures,
    });

    this.sendDigests = new ServiceFunction(this, "SendDigests", {
      entry: "functions/matching/jobs/send-digests.ts",
      description: "Tells organizations of their new matches",
      env: sendDigestsEnv,
      environment: { TABLE_NAME: table.tableName, EVENT_BUS_NAME: bus.eventBusName },
      timeout: Duration.minutes(5),
      memorySize: 512,
    });
    table.allow(
      this.sendDigests,
      "dynamodb:BatchGetItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:Query",
    );
    allowPutEvents(this.sendDigests, bus);
    this.sendDigestsFailures = new FailureQueue(this, "SendDigestsFailures");
    new OnSchedule(this, "Mornings", {
      cron: "30 8 * * ? *",
      description: "Every day at 08:30 in China",
      job: this.sendDigests,
      failures: this.sendDigestsFailures,
    });
  }
}
