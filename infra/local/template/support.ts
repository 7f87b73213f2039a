import { StartError } from "../start-error.ts";
import type { Stack } from "./template.ts";

/** Types that run here. */
const run = new Set([
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Route",
  "AWS::ApiGatewayV2::Stage",
  "AWS::CloudFront::Distribution",
  "AWS::CloudFront::Function",
  "AWS::CloudFront::ResponseHeadersPolicy",
  "AWS::DynamoDB::GlobalTable",
  "AWS::DynamoDB::Table",
  "AWS::Events::EventBus",
  "AWS::Events::Rule",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::Lambda::EventInvokeConfig",
  "AWS::Lambda::EventSourceMapping",
  "AWS::Lambda::Function",
  "AWS::Lambda::Permission",
  "AWS::S3::Bucket",
  "AWS::SQS::Queue",
  "AWS::Scheduler::Schedule",
  "AWS::SecretsManager::Secret",
  "Custom::CDKBucketDeployment",
]);

/** Types that have nothing to do on one machine, and why. */
const without: Record<string, string> = {
  "AWS::ApiGateway::Account": "lets API Gateway write logs to CloudWatch",
  "AWS::Budgets::Budget": "nothing costs anything here",
  "AWS::CDK::Metadata": "usage statistics of the CDK",
  "AWS::CertificateManager::Certificate": "loopback needs no TLS",
  "AWS::CloudFront::CachePolicy": "nothing is cached here",
  "AWS::CloudFront::OriginAccessControl": "the front reads the site's files itself",
  "AWS::CloudFront::OriginRequestPolicy": "its effect is read from the behaviour",
  "AWS::CloudWatch::Alarm": "watches metrics, which are not collected here",
  "AWS::CloudWatch::CompositeAlarm": "watches metrics, which are not collected here",
  "AWS::CloudWatch::Dashboard": "shows metrics, which are not collected here",
  "AWS::Events::EventBusPolicy": "there is one account",
  "AWS::KMS::Alias": "data on this machine are not encrypted",
  "AWS::KMS::Key": "data on this machine are not encrypted",
  "AWS::Lambda::LayerVersion": "the tools of the CDK's deployment helper",
  "AWS::Logs::LogGroup": "logs go to the terminal",
  "AWS::Logs::MetricFilter": "metrics are not collected here",
  "AWS::Logs::QueryDefinition": "a saved query of CloudWatch",
  "AWS::Logs::ResourcePolicy": "logs go to the terminal",
  "AWS::Route53::RecordSet": "loopback needs no DNS",
  "AWS::S3::BucketPolicy":
    "forbids unencrypted transport and lets CloudFront read, neither of which happens here",
  "AWS::SNS::Subscription": "alarms do not ring here",
  "AWS::SNS::Topic": "alarms do not ring here",
  "AWS::SNS::TopicPolicy": "alarms do not ring here",
  "AWS::SQS::QueuePolicy": "forbids unencrypted transport, and there is one account",
  "AWS::Scheduler::ScheduleGroup": "a name for schedules",
  "Custom::S3AutoDeleteObjects": "empties buckets when a stack is deleted",
};

/** Stops when the app synthesizes something that would be silently missing here. */
export function refuseUnknownTypes(stacks: readonly Stack[]): void {
  const unknown = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => !run.has(Type) && without[Type] === undefined)
      .map(([logicalId, { Type }]) => `${Type} ${logicalId} in stack ${name}`),
  );
  if (unknown.length > 0) {
    throw new StartError(
      `The local runtime cannot run ${unknown.join(", ")}: teach infra/local/template/support.ts.`,
    );
  }
}
