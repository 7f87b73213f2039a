import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import {
  apiEnv,
  countSeatsEnv,
  publishEventsEnv,
  settlePoolsEnv,
  tellRegistrantsEnv,
} from "../../functions/events/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { useItems } from "../constructs/module-table.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import {
  anyChangeIn,
  everyVersionBelow,
  FailureQueue,
  newItems,
  OnEvents,
  OnItems,
  OnSchedule,
} from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory, allowFiles, allowPutEvents } from "./grants.ts";

/** As long as a function may run: thousands of people may have to be told. */
const longest = Duration.minutes(15);

/** Events, registrations, the door. */
export class EventsFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly publishEvents: ServiceFunction<typeof publishEventsEnv>;
  readonly publishEventsFailures: FailureQueue;
  readonly countSeats: ServiceFunction<typeof countSeatsEnv>;
  readonly countSeatsFailures: FailureQueue;
  readonly tellRegistrants: ServiceFunction<typeof tellRegistrantsEnv>;
  readonly tellRegistrantsFailures: FailureQueue;
  readonly remindRegistrants: ServiceFunction<typeof tellRegistrantsEnv>;
  readonly remindRegistrantsFailures: FailureQueue;
  readonly settlePools: ServiceFunction<typeof settlePoolsEnv>;
  readonly settlePoolsFailures: FailureQueue;

  constructor(
    scope: Construct,
    id: string,
    props: { data: DataStack; bus: EventBus; mailFrom: string; consoleOrigin: string },
  ) {
    super(scope, id);
    const { data, bus } = props;
    const table = data.events;
    const tableOnly = { TABLE_NAME: table.tableName };
    const tableAndBus = { ...tableOnly, EVENT_BUS_NAME: bus.eventBusName };

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/events/handler.ts",
      description: "API of events and registrations",
      env: apiEnv,
      environment: {
        ...tableOnly,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        FILES_ORIGIN: data.filesOrigin,
        CURSOR_SECRET: data.cursorSecretValue,
        TICKET_SECRET_ARN: data.ticketSecret.secretArn,
        CONSOLE_ORIGIN: props.consoleOrigin,
        MAIL_FROM: props.mailFrom,
      },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allow(this.api, ...useItems);
    allowDirectory(this.api, data.organizations);
    allowFiles(this.api, data, "events/");
    this.api.role.addToPolicy(
      new PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: [data.ticketSecret.secretArn],
      }),
    );

    this.publishEvents = new ServiceFunction(this, "PublishEvents", {
      entry: "functions/events/jobs/publish-events.ts",
      description: "Publishes what happened to events and registrations",
      env: publishEventsEnv,
      environment: tableAndBus,
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(this.publishEvents, "dynamodb:GetItem");
    allowPutEvents(this.publishEvents, bus);
    this.publishEventsFailures = new FailureQueue(this, "PublishEventsFailures");
    new OnItems(this, "OnNewLogItems", {
      table,
      job: this.publishEvents,
      failures: this.publishEventsFailures,
      filters: [newItems("LOG#"), newItems("MESSAGE#"), everyVersionBelow("REGISTRATION#")],
      // When registration opens, hundreds register in a second, and each of them waits for the mail.
      parallel: 10,
    });

    this.countSeats = new ServiceFunction(this, "CountSeats", {
      entry: "functions/events/jobs/count-seats.ts",
      description: "Counts how full the pools of events are",
      env: countSeatsEnv,
      environment: tableOnly,
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(this.countSeats, "dynamodb:Query", "dynamodb:UpdateItem");
    this.countSeatsFailures = new FailureQueue(this, "CountSeatsFailures");
    new OnItems(this, "OnSeats", {
      table,
      job: this.countSeats,
      failures: this.countSeatsFailures,
      filters: [anyChangeIn("SEATS#"), anyChangeIn("WAIT#")],
      // However many seats change hands in it, a batch counts each pool once.
      batchSize: 1000,
      waitFor: Duration.seconds(2),
    });

    this.tellRegistrants = new ServiceFunction(this, "TellRegistrants", {
      entry: "functions/events/jobs/tell-registrants.ts",
      description: "Tells everybody registered that an event was moved, postponed or cancelled",
      env: tellRegistrantsEnv,
      environment: tableAndBus,
      timeout: longest,
      memorySize: 512,
    });
    table.allow(this.tellRegistrants, "dynamodb:GetItem", "dynamodb:Query");
    allowPutEvents(this.tellRegistrants, bus);
    this.tellRegistrantsFailures = new FailureQueue(this, "TellRegistrantsFailures");
    new OnEvents(this, "OnMoves", {
      bus,
      sources: [eventSources.events],
      job: this.tellRegistrants,
      failures: this.tellRegistrantsFailures,
    });

    this.remindRegistrants = new ServiceFunction(this, "RemindRegistrants", {
      entry: "functions/events/jobs/remind-registrants.ts",
      description: "Reminds everybody with a seat at an event of the next day",
      env: tellRegistrantsEnv,
      environment: tableAndBus,
      timeout: longest,
      memorySize: 512,
    });
    table.allow(this.remindRegistrants, "dynamodb:GetItem", "dynamodb:Query");
    allowPutEvents(this.remindRegistrants, bus);
    this.remindRegistrantsFailures = new FailureQueue(this, "RemindRegistrantsFailures");
    new OnSchedule(this, "EveryMorning", {
      cron: "0 10 * * ? *",
      description: "Reminds of the events of the next day",
      job: this.remindRegistrants,
      failures: this.remindRegistrantsFailures,
    });

    this.settlePools = new ServiceFunction(this, "SettlePools", {
      entry: "functions/events/jobs/settle-pools.ts",
      description: "Passes on seats whose hold or offer has run out",
      env: settlePoolsEnv,
      environment: tableOnly,
      timeout: Duration.minutes(5),
      memorySize: 512,
    });
    table.allow(this.settlePools, ...useItems);
    this.settlePoolsFailures = new FailureQueue(this, "SettlePoolsFailures");
    new OnSchedule(this, "EveryMinute", {
      cron: "* * * * ? *",
      description: "Passes on seats whose hold or offer has run out",
      job: this.settlePools,
      failures: this.settlePoolsFailures,
    });
  }
}
