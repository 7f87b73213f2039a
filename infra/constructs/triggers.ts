import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { type EventBus, Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as LambdaTarget } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  EventInvokeConfig,
  EventSourceMapping,
  FilterCriteria,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { AnyServiceFunction } from "./service-function.ts";

/** Where a job's work goes that it gave up on; an alarm looks at it. */
export class FailureQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // Nothing in it is the only copy: see the runbook.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(this, "AwsSolutions-SQS3", "It is the queue for failures; nothing reads it but people.");
  }
}

/** Which items of a table a job is handed: a pattern of their keys, and of what became of them. */
export type ItemFilter = Record<string, unknown>;

/** New items whose sort keys begin so. */
export const newItems = (skPrefix: string): ItemFilter =>
  FilterCriteria.filter({
    eventName: ["INSERT"],
    dynamodb: { Keys: { sk: { S: [{ prefix: skPrefix }] } } },
  });

/** Every version of items with this sort key. */
export const everyVersion = (sk: string): ItemFilter =>
  FilterCriteria.filter({ eventName: ["INSERT", "MODIFY"], dynamodb: { Keys: { sk: { S: [sk] } } } });

/** Every version of items whose sort keys begin so. */
export const everyVersionBelow = (skPrefix: string): ItemFilter =>
  FilterCriteria.filter({
    eventName: ["INSERT", "MODIFY"],
    dynamodb: { Keys: { sk: { S: [{ prefix: skPrefix }] } } },
  });

/** Whatever happens in partitions whose keys begin so, also that something leaves them. */
export const anyChangeIn = (pkPrefix: string): ItemFilter =>
  FilterCriteria.filter({ dynamodb: { Keys: { pk: { S: [{ prefix: pkPrefix }] } } } });

export interface OnItemsProps {
  readonly table: Table;
  readonly job: AnyServiceFunction;
  readonly failures: FailureQueue;
  readonly filters: readonly ItemFilter[];
  readonly batchSize?: number;
  /** So many batches of a shard at once; the order of each partition key is kept. */
  readonly parallel?: number;
  readonly waitFor?: Duration;
}

/** Hands items of a table to a job as they change: at least once, in order for each partition key. */
export class OnItems extends Construct {
  constructor(scope: Construct, id: string, props: OnItemsProps) {
    super(scope, id);
    const streamArn = props.table.tableStreamArn;
    if (streamArn === undefined) throw new Error(`${props.table.node.path} has no stream`);
    const granted = new PolicyStatement({
      actions: [
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
      ],
      resources: [streamArn],
    });
    props.job.role.addToPolicy(granted);
    const mapping = new EventSourceMapping(this, "Mapping", {
      target: props.job.function,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [...props.filters],
      batchSize: props.batchSize ?? 50,
      maxBatchingWindow: props.waitFor ?? Duration.seconds(1),
      ...(props.parallel === undefined ? {} : { parallelizationFactor: props.parallel }),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 20,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(props.failures),
    });
    // The mapping is refused while the role may not read the stream.
    const policy = props.job.role.node.tryFindChild("DefaultPolicy");
    if (policy !== undefined) mapping.node.addDependency(policy);
  }
}

/** Hands the new decision-log items of a table to a job, and every version of the items with these sort keys. */
export class OnNewLogItems extends OnItems {
  constructor(
    scope: Construct,
    id: string,
    props: Omit<OnItemsProps, "filters"> & { readonly everyVersionOf?: readonly string[] },
  ) {
    const { everyVersionOf = [], ...rest } = props;
    super(scope, id, { ...rest, filters: [newItems("LOG#"), ...everyVersionOf.map(everyVersion)] });
  }
}

/** Keeps what an asynchronously started job gave up on after its retries. */
class AsyncFailures extends EventInvokeConfig {
  constructor(scope: Construct, id: string, job: AnyServiceFunction, failures: FailureQueue) {
    super(scope, id, {
      function: job.function,
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(failures),
    });
  }
}

/** Hands the events of these sources, or only those of these types, to a job. */
export class OnEvents extends Construct {
  readonly rule: Rule;

  constructor(
    scope: Construct,
    id: string,
    props: {
      bus: EventBus;
      sources: readonly string[];
      types?: readonly string[];
      job: AnyServiceFunction;
      failures: FailureQueue;
    },
  ) {
    super(scope, id);
    this.rule = new Rule(this, "Rule", {
      eventBus: props.bus,
      eventPattern: {
        source: [...props.sources],
        ...(props.types === undefined ? {} : { detailType: [...props.types] }),
      },
      targets: [
        new LambdaTarget(props.job.function, {
          deadLetterQueue: props.failures,
          retryAttempts: 8,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
    new AsyncFailures(this, "Async", props.job, props.failures);
  }
}

/** Starts a job at a civil time of Asia/Shanghai. */
export class OnSchedule extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { cron: string; description: string; job: AnyServiceFunction; failures: FailureQueue },
  ) {
    super(scope, id);
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [props.job.function.functionArn],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [props.failures.queueArn] }),
    );
    new CfnSchedule(this, "Schedule", {
      description: props.description,
      scheduleExpression: `cron(${props.cron})`,
      scheduleExpressionTimezone: "Asia/Shanghai",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: props.job.function.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: props.failures.queueArn },
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 21_600 },
      },
    });
    new AsyncFailures(this, "Async", props.job, props.failures);
  }
}
