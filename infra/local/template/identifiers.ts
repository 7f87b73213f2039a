import { createHash } from "node:crypto";
import { isObject, type Json } from "../json.ts";
import { arn, place } from "../place.ts";

/** A resource with the names that CloudFormation would have given it. */
export interface Named {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
}

const shortHash = (named: Named): string =>
  createHash("sha256").update(`${named.stack}/${named.logicalId}`).digest("hex").slice(0, 12);

/** The property that holds the name somebody chose, where a type has one. */
const nameProperties: Record<string, string> = {
  "AWS::DynamoDB::Table": "TableName",
  "AWS::DynamoDB::GlobalTable": "TableName",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::S3::Bucket": "BucketName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::Events::EventBus": "Name",
  "AWS::Events::Rule": "Name",
  "AWS::Scheduler::Schedule": "Name",
  "AWS::SecretsManager::Secret": "Name",
  "AWS::IAM::Role": "RoleName",
  "AWS::Logs::LogGroup": "LogGroupName",
  "AWS::ApiGatewayV2::Stage": "StageName",
};

/** The physical name: the chosen one, else one that stays the same from start to start. */
export function physicalName(named: Named, properties: Readonly<Record<string, Json>>): string {
  const chosen = properties[nameProperties[named.type] ?? ""];
  if (typeof chosen === "string") return chosen;
  switch (named.type) {
    case "AWS::S3::Bucket":
      return `${named.stack}-${named.logicalId}`.toLowerCase().slice(0, 50);
    case "AWS::ApiGatewayV2::Api":
    case "AWS::CloudFront::Distribution":
      return `l${shortHash(named)}`;
    default:
      return `${named.stack}-${named.logicalId}`;
  }
}

const arns: Record<string, (name: string) => string> = {
  "AWS::DynamoDB::Table": (name) => arn("dynamodb", `table/${name}`),
  "AWS::DynamoDB::GlobalTable": (name) => arn("dynamodb", `table/${name}`),
  "AWS::Lambda::Function": (name) => arn("lambda", `function:${name}`),
  "AWS::S3::Bucket": (name) => `arn:${place.partition}:s3:::${name}`,
  "AWS::SQS::Queue": (name) => arn("sqs", name),
  "AWS::Events::EventBus": (name) => arn("events", `event-bus/${name}`),
  "AWS::Events::Rule": (name) => arn("events", `rule/${name}`),
  "AWS::Scheduler::Schedule": (name) => arn("scheduler", `schedule/default/${name}`),
  "AWS::SecretsManager::Secret": (name) => arn("secretsmanager", `secret:${name}`),
  "AWS::IAM::Role": (name) => `arn:${place.partition}:iam::${place.accountId}:role/${name}`,
  "AWS::Logs::LogGroup": (name) => arn("logs", `log-group:${name}:*`),
};

/** The ARN of a resource; for types that only the template's dead ends refer to, a made-up one. */
export const arnOf = (type: string, name: string): string =>
  (arns[type] ?? ((plain: string) => arn("local", plain)))(name);

/** Types whose `Ref` is something else than the name. */
const references: Record<string, (name: string) => string> = {
  "AWS::SecretsManager::Secret": (name) => arnOf("AWS::SecretsManager::Secret", name),
  "AWS::SQS::Queue": (name) => `https://sqs.${place.region}.${place.urlSuffix}/${place.accountId}/${name}`,
  "AWS::SNS::Topic": (name) => arn("sns", name),
  "AWS::CloudFront::Function": (name) =>
    `arn:${place.partition}:cloudfront::${place.accountId}:function/${name}`,
};

export const refOf = (type: string, name: string): string =>
  (references[type] ?? ((plain: string) => plain))(name);

/** Host names that exist on AWS only; `local-origins.ts` knows what stands for them here. */
export const hostOf = {
  bucket: (name: string): string => `${name}.s3.${place.region}.${place.urlSuffix}`,
  distribution: (name: string): string => `${name}.cloudfront.cn`,
  api: (name: string): string => `${name}.execute-api.${place.region}.${place.urlSuffix}`,
};

/** What `Fn::GetAtt` answers. */
export function attributeOf(type: string, name: string, attribute: string): string {
  switch (`${type}.${attribute}`) {
    case "AWS::S3::Bucket.RegionalDomainName":
    case "AWS::S3::Bucket.DomainName":
      return hostOf.bucket(name);
    case "AWS::CloudFront::Distribution.DomainName":
      return hostOf.distribution(name);
    case "AWS::ApiGatewayV2::Api.ApiEndpoint":
      return `https://${hostOf.api(name)}`;
    case "AWS::DynamoDB::Table.StreamArn":
    case "AWS::DynamoDB::GlobalTable.StreamArn":
      return `${arnOf(type, name)}/stream/local`;
    case "AWS::SNS::Topic.TopicArn":
    case "AWS::CloudFront::Function.FunctionARN":
    case "AWS::CloudFront::Function.FunctionMetadata.FunctionARN":
      return refOf(type, name);
  }
  if (attribute === "Arn") return arnOf(type, name);
  if (attribute === "Name" || attribute.endsWith("Id") || attribute.endsWith("Name")) return name;
  return `${name}.${attribute}`;
}

/** A logical id and an attribute, in either spelling of `Fn::GetAtt`. */
export function splitAttribute(argument: Json): readonly [logicalId: string, attribute: string] | undefined {
  const parts = typeof argument === "string" ? argument.split(".") : Array.isArray(argument) ? argument : [];
  const [logicalId, ...attribute] = parts.filter((part) => typeof part === "string");
  return logicalId === undefined || attribute.length === 0 || isObject(argument)
    ? undefined
    : [logicalId, attribute.join(".")];
}
