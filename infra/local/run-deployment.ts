import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { createDistribution } from "./front/distribution.ts";
import type { Origin } from "./front/exchange.ts";
import { createHttpApi } from "./front/http-api.ts";
import { readSiteFiles } from "./front/site-files.ts";
import { createSiteOrigin } from "./front/site-origin.ts";
import { createPool, type FunctionPool } from "./functions/function-pool.ts";
import { createLine, type Line } from "./functions/line.ts";
import { type LoadedFunction, loadFunctions } from "./functions/load-functions.ts";
import { createAwsGateway, type Service } from "./gateway/aws-gateway.ts";
import type { Caller } from "./gateway/callers.ts";
import { type Issuer, issuerOrigin } from "./identity/issuer.ts";
import { close, listen, loopback } from "./listen.ts";
import { openBuckets } from "./open-buckets.ts";
import type { DataFolders } from "./paths.ts";
import { createAsyncInvocations } from "./services/async-invocations.ts";
import type { Dynamo } from "./services/dynamo-call.ts";
import { createDynamoService } from "./services/dynamo-service.ts";
import { createEventBus } from "./services/event-bus.ts";
import { startExpiry } from "./services/expiry.ts";
import { type FailureQueues, openFailureQueues } from "./services/failure-queues.ts";
import type { MailBox } from "./services/mail.ts";
import { createSchedules, isScheduled, type Schedules } from "./services/schedules.ts";
import { provideSecrets } from "./services/secrets.ts";
import { createStreamMapping } from "./services/stream-mapping.ts";
import { provideTable, type Table } from "./services/tables.ts";
import { StartError } from "./start-error.ts";
import { type Deployment, deploy } from "./template/deployment.ts";
import { hostOf } from "./template/identifiers.ts";
import { createLocalOrigins } from "./template/local-origins.ts";
import { parameterValues, secretValues } from "./template/parameters.ts";
import type { Stack } from "./template/template.ts";
import { requireTriggerRights } from "./template/trigger-rights.ts";

export interface DeploymentOptions {
  readonly stacks: readonly Stack[];
  readonly origin: string;
  readonly port: number;
  readonly data: DataFolders;
  readonly dynamo: Dynamo;
  readonly issuer: Issuer;
  readonly mailBox: MailBox;
  readonly quiet: boolean;
  undo(step: () => unknown): void;
}

/** The template's resources, up and connected. */
export interface RunningDeployment {
  readonly distribution: Origin;
  readonly tables: readonly Table[];
  readonly schedules: Schedules;
  readonly failures: FailureQueues;
  readonly filesOrigin: string;
  putFile(key: string, body: Uint8Array, contentType: string): Promise<void>;
  tableName(logical: string): string;
  /** The value of a secret, by the construct's name. */
  secretValue(construct: string): string;
  /** Lets what waits for its time see that the clock was put forward. */
  catchUp(from: Date): Promise<void>;
  /** Lets streams, events and schedules run. */
  start(past: "deliver" | "skip"): Promise<void>;
}

async function warm(
  functions: readonly LoadedFunction[],
  pools: ReadonlyMap<string, FunctionPool>,
): Promise<void> {
  const failures = await Promise.all(
    functions.map(async ({ label, spec }) => {
      const failure = await pools.get(spec.arn)?.warm();
      return failure ? `${label} (${spec.name}) cannot be imported: ${failure.errorMessage}` : undefined;
    }),
  );
  const broken = failures.filter((failure) => failure !== undefined);
  if (broken.length > 0) throw new StartError(broken.join("\n"));
}

function originsOf(
  deployment: Deployment,
  pools: ReadonlyMap<string, FunctionPool>,
  issuer: Issuer,
  line: Line,
  readSite: (bucketName: string) => Origin,
): (domainName: string) => Origin | undefined {
  const apis = deployment
    .ofType("AWS::ApiGatewayV2::Api")
    .map((api) => [hostOf.api(api.name), createHttpApi(api, deployment, pools, issuer, line)] as const);
  const sites = deployment
    .ofType("AWS::S3::Bucket")
    .map((bucket) => [hostOf.bucket(bucket.name), () => readSite(bucket.name)] as const);
  const byHost = new Map(sites);
  const apiByHost = new Map(apis);
  return (domainName) => apiByHost.get(domainName) ?? byHost.get(domainName)?.();
}

/** Brings up what the stacks describe. */
export async function runDeployment(options: DeploymentOptions): Promise<RunningDeployment> {
  const { data, dynamo, issuer, mailBox, undo } = options;
  const parameters = parameterValues({ consoleOrigin: options.origin, issuer: issuer.address });
  const deployment = deploy(options.stacks, (name) => parameters[name]);
  requireTriggerRights(deployment);

  const callers = new Map<string, Caller>();
  const findCaller = (accessKeyId: string): Caller | undefined => callers.get(accessKeyId);
  const services: Record<string, Service> = {};
  const gateway = createAwsGateway(findCaller, services);
  const endpoint = `http://${loopback}:${await listen(gateway, 0)}`;
  undo(() => close(gateway));

  const deployments = deployment.ofType("Custom::CDKBucketDeployment");
  const buckets = await openBuckets(deployment, data.objects, options.port, findCaller, undo);
  const distributions = deployment.ofType("AWS::CloudFront::Distribution");
  const origins = createLocalOrigins(
    new Map([
      ...buckets.origins,
      ...distributions.map(({ name }) => [`https://${hostOf.distribution(name)}`, options.origin] as const),
      [issuerOrigin, options.origin],
    ]),
  );

  const secrets = provideSecrets(
    deployment.ofType("AWS::SecretsManager::Secret"),
    data.secrets,
    secretValues(mailBox.address),
  );
  const tables: Table[] = [];
  for (const resource of deployment.ofType("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")) {
    tables.push(await provideTable(dynamo, resource));
  }

  const functions = loadFunctions(deployment, endpoint, (value) => origins.text(secrets.resolve(value)));
  const logFile = join(data.all, "functions.log");
  const pools = new Map(
    functions.map(({ spec, label }) => {
      const log = (line: string): void => {
        if (options.quiet) appendFileSync(logFile, `[${label}] ${line}\n`);
        else console.log(`[${label}] ${line}`);
      };
      return [spec.arn, createPool(spec, log)] as const;
    }),
  );
  for (const { caller } of functions) callers.set(caller.accessKeyId, caller);
  undo(() => Promise.all([...pools.values()].map((pool) => pool.stop())));

  const failures = openFailureQueues(deployment.ofType("AWS::SQS::Queue"), join(data.queues, "failures"));
  const line = createLine();
  const invocations = createAsyncInvocations(
    data.queues,
    pools,
    deployment.ofType("AWS::Lambda::EventInvokeConfig"),
    failures,
    line,
  );
  const mappings = deployment
    .ofType("AWS::Lambda::EventSourceMapping")
    .map((resource) => createStreamMapping(resource, dynamo, tables, pools, failures, data.streams, line));
  const rules = deployment.ofType("AWS::Events::Rule");
  services["dynamodb"] = createDynamoService(dynamo, tables, (written) => {
    for (const mapping of mappings) if (written.has(mapping.tableArn)) mapping.wake();
  });
  services["events"] = createEventBus(
    deployment.ofType("AWS::Events::EventBus"),
    rules.filter((rule) => !isScheduled(rule)),
    invocations,
  );
  services["secretsmanager"] = secrets.service;
  const schedules = createSchedules(
    [...deployment.ofType("AWS::Scheduler::Schedule"), ...rules.filter(isScheduled)],
    pools,
    new Map(functions.map(({ spec, label }) => [spec.arn, label])),
    invocations,
  );

  const originFor = originsOf(deployment, pools, issuer, line, (bucketName) =>
    createSiteOrigin(readSiteFiles(bucketName, deployments, origins)),
  );
  const [distribution] = distributions.map((resource) =>
    createDistribution(resource, deployment, origins, originFor),
  );
  if (!distribution || distributions.length > 1)
    throw new StartError("The local runtime needs exactly one CloudFront distribution.");
  await warm(functions, pools);
  const expiry = startExpiry(dynamo, tables);
  undo(expiry.stop);

  return {
    distribution,
    tables,
    schedules,
    failures,
    filesOrigin: [...buckets.origins.values()][0] ?? "",
    putFile: buckets.putFile,
    tableName(logical) {
      const found = tables.find(({ logicalId }) => logicalId.toLowerCase().startsWith(logical));
      if (!found) throw new Error(`There is no table ${logical}.`);
      return found.name;
    },
    secretValue(construct) {
      const found = deployment
        .ofType("AWS::SecretsManager::Secret")
        .find(({ path }) => path.split("/").includes(construct));
      const value = found && secrets.value(found.arn);
      if (value === undefined) throw new Error(`There is no secret ${construct}.`);
      return value;
    },
    async catchUp(from) {
      schedules.catchUp(from);
      await expiry.sweep();
    },
    async start(past) {
      invocations.start();
      schedules.start();
      for (const mapping of mappings) await mapping.start(past);
      undo(async () => {
        schedules.stop();
        await Promise.all(mappings.map((mapping) => mapping.stop()));
        await invocations.stop();
      });
    },
  };
}
