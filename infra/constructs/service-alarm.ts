import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic, Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

export interface ServiceAlarmProps {
  /** What a person loses while it rings: the first thing that whoever is woken reads. */
  readonly lost: string;
  /** The section of docs/operations.md that says what to do, as its heading is linked to. */
  readonly runbook: string;
  readonly metric: IMetric;
  /** It rings above this. */
  readonly above: number;
  readonly periods: number;
  /** Ring also while there is nothing to measure. */
  readonly silenceIsBad?: true;
  readonly topic: Topic;
}

/** An alarm that says what it means and what to do. */
export class ServiceAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: ServiceAlarmProps) {
    super(scope, id, {
      alarmDescription: `${props.lost} What to do: docs/operations.md#${props.runbook}`,
      metric: props.metric,
      threshold: props.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: props.periods,
      treatMissingData: props.silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(props.topic as ITopic);
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}
