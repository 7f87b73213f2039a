import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import {
  apiEnv,
  followProgrammeEnv,
  publishEventsEnv,
  remindParticipantsEnv,
  solveTimetableEnv,
} from "../../functions/fairs/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { useItems } from "../constructs/module-table.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import {
  everyVersionBelow,
  FailureQueue,
  newItems,
  OnEvents,
  OnItems,
  OnSchedule,
} from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory, allowFiles, allowPutEvents } from "./grants.ts";

const resolve = createRequire(import.meta.url).resolve;
const solverPrograms = {
  "cadical.wasm": resolve("cadical-wasm/cadical.wasm"),
  "highs.wasm": resolve("highs/runtime"),
};

/** Meetings at fairs: their API, the search for timetables, and what tells people. */
export class FairsFunctions extends Construct {
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly publishEvents: ServiceFunction<typeof publishEventsEnv>;
  readonly publishEventsFailures: FailureQueue;
  readonly followProgramme: ServiceFunction<typeof followProgrammeEnv>;
  readonly followProgrammeFailures: FailureQueue;
  readonly remindParticipants: ServiceFunction<typeof remindParticipantsEnv>;
  readonly remindParticipantsFailures: FailureQueue;
  readonly solveTimetable: ServiceFunction<typeof solveTimetableEnv>;
  readonly solveTimetableFailures: FailureQueue;

  constructor(
    scope: Construct,
    id: string,
    { data, bus, consoleOrigin }: { data: DataStack; bus: EventBus; consoleOrigin: string },
  ) {
    super(scope, id);
    const table = data.fairs;
    const tableOnly = { TABLE_NAME: table.tableName };
    const tableAndBus = { ...tableOnly, EVENT_BUS_NAME: bus.eventBusName };

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/fairs/handler.ts",
      description: "API of meetings at fairs",
      env: apiEnv,
      environment: {
        ...tableOnly,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        FILES_ORIGIN: data.filesOrigin,
        CURSOR_SECRET: data.cursorSecretValue,
        CONSOLE_ORIGIN: consoleOrigin,
      },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    table.allow(this.api, ...useItems);
    allowDirectory(this.api, data.organizations);
    allowFiles(this.api, data, "fairs/");

    this.publishEvents = new ServiceFunction(this, "PublishEvents", {
      entry: "functions/fairs/jobs/publish-events.ts",
      description: "Publishes what happened to fairs and their meetings",
      env: publishEventsEnv,
      environment: tableAndBus,
      // A timetable that is published is told to everybody who is in it.
      timeout: Duration.minutes(5),
      memorySize: 512,
    });
    table.allow(this.publishEvents, "dynamodb:GetItem", "dynamodb:Query");
    allowPutEvents(this.publishEvents, bus);
    this.publishEventsFailures = new FailureQueue(this, "PublishEventsFailures");
    new OnItems(this, "OnNewLogItems", {
      table,
      job: this.publishEvents,
      failures: this.publishEventsFailures,
      filters: [newItems("LOG#"), everyVersionBelow("REQUEST#")],
    });

    this.followProgramme = new ServiceFunction(this, "FollowProgramme", {
      entry: "functions/fairs/jobs/follow-programme.ts",
      description: "Follows events of the kind fair, and which needs and offers are public",
      env: followProgrammeEnv,
      environment: tableOnly,
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(this.followProgramme, "dynamodb:GetItem", "dynamodb:PutItem");
    this.followProgrammeFailures = new FailureQueue(this, "FollowProgrammeFailures");
    new OnEvents(this, "OnProgramme", {
      bus,
      sources: [eventSources.events, eventSources.listings],
      job: this.followProgramme,
      failures: this.followProgrammeFailures,
    });

    this.remindParticipants = new ServiceFunction(this, "RemindParticipants", {
      entry: "functions/fairs/jobs/remind-participants.ts",
      description: "Reminds people of meetings of which they have not said what came",
      env: remindParticipantsEnv,
      environment: tableAndBus,
      timeout: Duration.minutes(5),
      memorySize: 512,
    });
    table.allow(this.remindParticipants, "dynamodb:GetItem", "dynamodb:Query");
    allowPutEvents(this.remindParticipants, bus);
    this.remindParticipantsFailures = new FailureQueue(this, "RemindParticipantsFailures");
    new OnSchedule(this, "EveryMorning", {
      cron: "0 9 * * ? *",
      description: "Asks what came of the meetings of the fairs that are over",
      job: this.remindParticipants,
      failures: this.remindParticipantsFailures,
    });

    this.solveTimetable = new ServiceFunction(this, "SolveTimetable", {
      entry: "functions/fairs/jobs/solve-timetable.ts",
      description: "Computes the timetables of fairs",
      env: solveTimetableEnv,
      environment: tableOnly,
      // The solvers look for their programs beside their own code.
      beside: (folder) => {
        for (const [name, program] of Object.entries(solverPrograms))
          copyFileSync(program, join(folder, name));
      },
      timeout: Duration.minutes(5),
      // More than a processor: the search has one, and what writes its progress must not wait for it.
      memorySize: 2048,
    });
    // A version of a thousand meetings is some five thousand items.
    table.allow(this.solveTimetable, ...useItems, "dynamodb:BatchWriteItem");
    this.solveTimetableFailures = new FailureQueue(this, "SolveTimetableFailures");
    new OnItems(this, "OnVersions", {
      table,
      job: this.solveTimetable,
      failures: this.solveTimetableFailures,
      filters: [newItems("VERSION#")],
      batchSize: 1,
      // Nobody waits for the timetable of another fair.
      parallel: 10,
    });
  }
}
