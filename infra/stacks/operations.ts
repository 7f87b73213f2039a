import { CfnParameter, Duration, Stack, type StackProps } from "aws-cdk-lib";
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { ServiceAlarm } from "../constructs/service-alarm.ts";
import { alarmsOf, apiFunctions, givenUp, tables } from "./alarms.ts";
import type { ApiStack } from "./api.ts";
import type { ChallengesFunctions } from "./challenges-functions.ts";
import type { DataStack } from "./data.ts";
import type { FairsFunctions } from "./fairs-functions.ts";

export interface OperationsStackProps extends StackProps {
  readonly stage: string;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly challenges: ChallengesFunctions;
  readonly fairs: FairsFunctions;
}

/** What tells the people who run it how it goes: alarms by mail, one dashboard. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, props: OperationsStackProps) {
    super(scope, id, props);
    const address = new CfnParameter(this, "AlarmEmail", {
      description: "Who is told when something goes wrong; they confirm by the link in the first mail",
      allowedPattern: "^[^@\\s]+@[^@\\s]+$",
    }).valueAsString;
    const topic = new Topic(this, "Alarms", { displayName: "Duijie", enforceSSL: true });
    topic.addSubscription(new EmailSubscription(address));
    // A topic policy replaces the default one, which had let this account's alarms publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    const alarms = alarmsOf(props.data, props).map(
      ({ id: name, ...declared }) => new ServiceAlarm(this, name, { ...declared, topic }),
    );
    this.#dashboard(props, alarms);
  }

  #dashboard(props: OperationsStackProps, alarms: readonly IAlarm[]): void {
    const { stage, data, api } = props;
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: 12, height: 6 });
    const sum = { period: Duration.minutes(5), statistic: "Sum" };
    const dashboard = new Dashboard(this, "Dashboard", { dashboardName: `duijie-${stage}` });
    dashboard.addWidgets(
      new TextWidget({
        markdown: "What an alarm means and what to do: docs/operations.md of the repository.",
        width: 24,
        height: 1,
      }),
      new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24, height: 4 }),
      graph(
        "Calls, and those that failed",
        [api.api.metricCount(sum)],
        [api.api.metricClientError(sum), api.api.metricServerError(sum)],
      ),
      graph(
        "How long people wait",
        ["p50", "p90", "p99"].map((statistic) =>
          api.api.metricLatency({ period: Duration.minutes(5), statistic, label: statistic }),
        ),
      ),
      graph(
        "Functions: how long they run (p99)",
        apiFunctions(props).map(({ id, fn }) => fn.metricDuration({ statistic: "p99", label: id })),
        apiFunctions(props).map(({ id, fn }) => fn.metricErrors({ ...sum, label: `${id} crashed` })),
      ),
      graph(
        "What jobs gave up on",
        givenUp(props).map(({ id, queue }) =>
          queue.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum", label: id }),
        ),
      ),
      graph(
        "Tables: units read",
        tables(data).map(({ id, table }) => table.metricConsumedReadCapacityUnits({ ...sum, label: id })),
      ),
      graph(
        "Tables: units written",
        tables(data).map(({ id, table }) => table.metricConsumedWriteCapacityUnits({ ...sum, label: id })),
      ),
    );
  }
}
