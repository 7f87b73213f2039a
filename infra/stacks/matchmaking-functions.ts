import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { apiEnv, followOrganizationsEnv, publishEventsEnv } from "../../functions/matchmaking/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { useItems } from "../constructs/module-table.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnEvents, OnNewLogItems } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowCodes, allowDirectory, allowFiles, allowPutEvents } from "./grants.ts";

/** Needs and offers. */
export class MatchmakingFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly publishEvents: ServiceFunction<typeof publishEventsEnv>;
  readonly publishEventsFailures: FailureQueue;
  readonly followOrganizations: ServiceFunction<typeof followOrganizationsEnv>;
  readonly followOrganizationsFailures: FailureQueue;

  constructor(scope: Construct, id: string, props: { data: DataStack; bus: EventBus }) {
    super(scope, id);
    const { data } = props;
    const table = data.matchmaking;

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/matchmaking/handler.ts",
      description: "API of needs and offers",
      env: apiEnv,
      environment: {
        TABLE_NAME: table.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        FILES_ORIGIN: data.filesOrigin,
        CURSOR_SECRET: data.cursorSecretValue,
      },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allow(this.api, ...useItems);
    allowCodes(this.api, data.organizations);
    allowFiles(this.api, data, "matchmaking/");

    this.publishEvents = new ServiceFunction(this, "PublishEvents", {
      entry: "functions/matchmaking/jobs/publish-events.ts",
      description: "Publishes what happened to needs and offers, and what is public of them",
      env: publishEventsEnv,
      environment: { EVENT_BUS_NAME: props.bus.eventBusName },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    allowPutEvents(this.publishEvents, props.bus);
    this.publishEventsFailures = new FailureQueue(this, "PublishEventsFailures");
    new OnNewLogItems(this, "OnNewLogItems", {
      table,
      job: this.publishEvents,
      failures: this.publishEventsFailures,
      everyVersionOf: ["ITEM#PUBLIC"],
    });

    this.followOrganizations = new ServiceFunction(this, "FollowOrganizations", {
      entry: "functions/matchmaking/jobs/follow-organizations.ts",
      description: "Follows what becomes of the organizations that own needs and offers",
      env: followOrganizationsEnv,
      environment: {
        TABLE_NAME: table.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
      },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(
      this.followOrganizations,
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowDirectory(this.followOrganizations, data.organizations);
    this.followOrganizationsFailures = new FailureQueue(this, "FollowOrganizationsFailures");
    new OnEvents(this, "OnOrganizations", {
      bus: props.bus,
      sources: [eventSources.organizations],
      job: this.followOrganizations,
      failures: this.followOrganizationsFailures,
    });
  }
}
