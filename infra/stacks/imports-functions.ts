import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { readImportEnv, writeExportEnv, writeImportEnv } from "../../functions/matchmaking/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnEvents } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowCodes, allowDirectory, allowFiles } from "./grants.ts";

/** As long as a function may run; longer work is handed on to another run. */
const longest = Duration.minutes(15);

/**
 * Sheets that come in and go out. The orders reach the jobs over the bus: the table's stream has its two readers
 * already, and each job has the memory and the rights of its own work.
 */
export class ImportsFunctions extends Construct {
  readonly readImport: ServiceFunction<typeof readImportEnv>;
  readonly readImportFailures: FailureQueue;
  readonly writeImport: ServiceFunction<typeof writeImportEnv>;
  readonly writeImportFailures: FailureQueue;
  readonly writeExport: ServiceFunction<typeof writeExportEnv>;
  readonly writeExportFailures: FailureQueue;

  constructor(scope: Construct, id: string, props: { data: DataStack; bus: EventBus }) {
    super(scope, id);
    const { data, bus } = props;
    const table = data.matchmaking;
    const sources = [eventSources.sheets];

    this.readImport = new ServiceFunction(this, "ReadImport", {
      entry: "functions/matchmaking/jobs/read-import.ts",
      description: "Reads uploaded sheets of needs and offers into rows",
      env: readImportEnv,
      environment: {
        TABLE_NAME: table.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        FILES_ORIGIN: data.filesOrigin,
      },
      timeout: longest,
      // A sheet of 50,000 rows takes about 500 MB; twice that is for texts that are longer.
      memorySize: 1769,
    });
    table.allow(
      this.readImport,
      "dynamodb:BatchGetItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowCodes(this.readImport, data.organizations);
    allowFiles(this.readImport, data, "matchmaking/announced/imports/", ["s3:GetObject"]);
    this.readImportFailures = new FailureQueue(this, "ReadImportFailures");
    new OnEvents(this, "OnReadingOrdered", {
      bus,
      sources,
      types: ["import.reading-ordered"],
      job: this.readImport,
      failures: this.readImportFailures,
    });

    this.writeImport = new ServiceFunction(this, "WriteImport", {
      entry: "functions/matchmaking/jobs/write-import.ts",
      description: "Writes the rows of sheets as needs and offers",
      env: writeImportEnv,
      environment: {
        TABLE_NAME: table.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
      },
      timeout: longest,
      memorySize: 1024,
    });
    table.allow(
      this.writeImport,
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowDirectory(this.writeImport, data.organizations);
    this.writeImportFailures = new FailureQueue(this, "WriteImportFailures");
    new OnEvents(this, "OnWritingOrdered", {
      bus,
      sources,
      types: ["import.writing-ordered"],
      job: this.writeImport,
      failures: this.writeImportFailures,
    });

    this.writeExport = new ServiceFunction(this, "WriteExport", {
      entry: "functions/matchmaking/jobs/write-export.ts",
      description: "Writes sheets of needs and offers to take away",
      env: writeExportEnv,
      environment: { TABLE_NAME: table.tableName, FILES_ORIGIN: data.filesOrigin },
      timeout: longest,
      memorySize: 1024,
    });
    table.allow(this.writeExport, "dynamodb:GetItem", "dynamodb:Query", "dynamodb:UpdateItem");
    allowFiles(this.writeExport, data, "matchmaking/exports/", ["s3:PutObject"]);
    this.writeExportFailures = new FailureQueue(this, "WriteExportFailures");
    new OnEvents(this, "OnExportOrdered", {
      bus,
      sources,
      types: ["export.ordered"],
      job: this.writeExport,
      failures: this.writeExportFailures,
    });
  }
}
