import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import {
  apiEnv,
  assignExpertsEnv,
  openProposalsEnv,
  proposalsApiEnv,
  publishEventsEnv,
} from "../../functions/challenges/env.ts";
import { useItems } from "../constructs/module-table.ts";
import { type AnyServiceFunction, ServiceFunction } from "../constructs/service-function.ts";
import { everyVersion, FailureQueue, newItems, OnItems } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory, allowFiles, allowPutEvents } from "./grants.ts";

const solverProgram = createRequire(import.meta.url).resolve("highs/runtime");

/**
 * Every partition but those of proposals, of who proposes and of the experts' tasks: what serves the public has no
 * right to read them (docs/adr/0010-sealed-proposals.md).
 */
const withoutProposals = [
  "PROGRAMMES",
  "PROGRAMME#*",
  "CHALLENGE#*",
  "NEED#*",
  "PUBLIC-NOTICES",
  "IDEMPOTENCY#*",
  "BOARD#*",
  "POSTER#*",
  "DIRECTORY",
];

/** Challenges: the API of the list and of the award, that of sealed proposals and reviews, and their jobs. */
export class ChallengesFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly proposalsApi: ServiceFunction<typeof proposalsApiEnv>;
  readonly publishEvents: ServiceFunction<typeof publishEventsEnv>;
  readonly publishEventsFailures: FailureQueue;
  readonly openProposals: ServiceFunction<typeof openProposalsEnv>;
  readonly openProposalsFailures: FailureQueue;
  readonly assignExperts: ServiceFunction<typeof assignExpertsEnv>;
  readonly assignExpertsFailures: FailureQueue;

  constructor(
    scope: Construct,
    id: string,
    props: { data: DataStack; bus: EventBus; consoleOrigin: string },
  ) {
    super(scope, id);
    const { data, bus } = props;
    const table = data.challenges;
    const tableOnly = { TABLE_NAME: table.tableName };
    const ofApis = {
      ...tableOnly,
      ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
      FILES_ORIGIN: data.filesOrigin,
      CURSOR_SECRET: data.cursorSecretValue,
      DECISION_SECRET_ARN: data.decisionSecret.secretArn,
    };
    const allowDecisionSecret = (to: AnyServiceFunction) =>
      to.role.addToPolicy(
        new PolicyStatement({
          actions: ["secretsmanager:GetSecretValue"],
          resources: [data.decisionSecret.secretArn],
        }),
      );

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/challenges/handler.ts",
      description: "API of programmes, challenges and awards",
      env: apiEnv,
      environment: { ...ofApis, CONSOLE_ORIGIN: props.consoleOrigin },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allowWithin(this.api, withoutProposals, ...useItems);
    // The award writes on a proposal that it won, without reading it.
    table.allowWithin(this.api, ["PROPOSAL#*"], "dynamodb:UpdateItem");
    allowDirectory(this.api, data.organizations);
    allowFiles(this.api, data, "challenges/");
    allowDecisionSecret(this.api);

    this.proposalsApi = new ServiceFunction(this, "ProposalsApi", {
      entry: "functions/challenges/proposals-handler.ts",
      description: "API of sealed proposals, their opening and their review",
      env: proposalsApiEnv,
      environment: ofApis,
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allow(this.proposalsApi, ...useItems);
    allowDirectory(this.proposalsApi, data.organizations);
    allowFiles(this.proposalsApi, data, "proposals/");
    allowDecisionSecret(this.proposalsApi);

    this.publishEvents = new ServiceFunction(this, "PublishEvents", {
      entry: "functions/challenges/jobs/publish-events.ts",
      description: "Publishes what happened to challenges and proposals",
      env: publishEventsEnv,
      environment: { ...tableOnly, EVENT_BUS_NAME: bus.eventBusName },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(this.publishEvents, "dynamodb:GetItem", "dynamodb:Query");
    allowPutEvents(this.publishEvents, bus);
    this.publishEventsFailures = new FailureQueue(this, "PublishEventsFailures");
    new OnItems(this, "OnNewLogItems", {
      table,
      job: this.publishEvents,
      failures: this.publishEventsFailures,
      filters: [newItems("LOG#")],
    });

    this.openProposals = new ServiceFunction(this, "OpenProposals", {
      entry: "functions/challenges/jobs/open-proposals.ts",
      description: "Opens the sealed proposals of a challenge once enough shares are released",
      env: openProposalsEnv,
      // No right to files: they stay sealed to keys that stand in what is opened, and open in a reader's browser.
      environment: { ...tableOnly, DECISION_SECRET_ARN: data.decisionSecret.secretArn },
      timeout: Duration.minutes(15),
      memorySize: 1769,
    });
    table.allow(
      this.openProposals,
      "dynamodb:BatchGetItem",
      "dynamodb:ConditionCheckItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowDecisionSecret(this.openProposals);
    this.openProposalsFailures = new FailureQueue(this, "OpenProposalsFailures");
    new OnItems(this, "OnShares", {
      table,
      job: this.openProposals,
      failures: this.openProposalsFailures,
      filters: [newItems("SHARE#")],
      batchSize: 1,
    });

    this.assignExperts = new ServiceFunction(this, "AssignExperts", {
      entry: "functions/challenges/jobs/assign-experts.ts",
      description: "Chooses the experts of each proposal of a challenge",
      env: assignExpertsEnv,
      environment: { ...tableOnly, ORGANIZATIONS_TABLE_NAME: data.organizations.tableName },
      // The solver looks for its program beside its own code.
      beside: (folder) => copyFileSync(solverProgram, join(folder, "highs.wasm")),
      timeout: Duration.minutes(2),
      // A whole processor: it looks for the best assignment as long as it may.
      memorySize: 1769,
    });
    table.allow(
      this.assignExperts,
      "dynamodb:BatchGetItem",
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowDirectory(this.assignExperts, data.organizations);
    this.assignExpertsFailures = new FailureQueue(this, "AssignExpertsFailures");
    new OnItems(this, "OnAssignments", {
      table,
      job: this.assignExperts,
      failures: this.assignExpertsFailures,
      filters: [everyVersion("ASSIGNMENT")],
      batchSize: 1,
    });
  }
}
