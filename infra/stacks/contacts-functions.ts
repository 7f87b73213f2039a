import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { apiEnv, followListingsEnv, publishEventsEnv } from "../../functions/contacts/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { useItems } from "../constructs/module-table.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnEvents, OnNewLogItems } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory, allowPutEvents } from "./grants.ts";

/** Contacts between the two sides of a match. */
export class ContactsFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly publishEvents: ServiceFunction<typeof publishEventsEnv>;
  readonly publishEventsFailures: FailureQueue;
  readonly followListings: ServiceFunction<typeof followListingsEnv>;
  readonly followListingsFailures: FailureQueue;

  constructor(scope: Construct, id: string, props: { data: DataStack; bus: EventBus }) {
    super(scope, id);
    const { data } = props;
    const table = data.contacts;

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/contacts/handler.ts",
      description: "API of contacts",
      env: apiEnv,
      environment: {
        TABLE_NAME: table.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        CURSOR_SECRET: data.cursorSecretValue,
      },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allow(this.api, ...useItems);
    allowDirectory(this.api, data.organizations);

    this.publishEvents = new ServiceFunction(this, "PublishEvents", {
      entry: "functions/contacts/jobs/publish-events.ts",
      description: "Publishes what one side of a contact did, for the other",
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
    });

    this.followListings = new ServiceFunction(this, "FollowListings", {
      entry: "functions/contacts/jobs/follow-listings.ts",
      description: "Follows which needs and offers are public",
      env: followListingsEnv,
      environment: { TABLE_NAME: table.tableName },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(this.followListings, "dynamodb:PutItem");
    this.followListingsFailures = new FailureQueue(this, "FollowListingsFailures");
    new OnEvents(this, "OnListings", {
      bus: props.bus,
      sources: [eventSources.listings],
      job: this.followListings,
      failures: this.followListingsFailures,
    });
  }
}
