import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { sendMailEnv } from "../../functions/notices/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnEvents } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory } from "./grants.ts";

/** Tells people what happened. */
export class NoticesFunctions extends Construct {
  readonly sendMail: ServiceFunction<typeof sendMailEnv>;
  readonly sendMailFailures: FailureQueue;

  constructor(
    scope: Construct,
    id: string,
    props: { data: DataStack; bus: EventBus; mailFrom: string; consoleOrigin: string },
  ) {
    super(scope, id);
    const { data } = props;
    this.sendMail = new ServiceFunction(this, "SendMail", {
      entry: "functions/notices/jobs/send-mail.ts",
      description: "Tells people by mail what happened",
      env: sendMailEnv,
      environment: {
        TABLE_NAME: data.notices.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        SMTP_SECRET_ARN: data.smtpSecret.secretArn,
        MAIL_FROM: props.mailFrom,
        CONSOLE_ORIGIN: props.consoleOrigin,
      },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    data.notices.allow(this.sendMail, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem");
    allowDirectory(this.sendMail, data.organizations);
    this.sendMail.role.addToPolicy(
      new PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: [data.smtpSecret.secretArn],
      }),
    );
    this.sendMailFailures = new FailureQueue(this, "SendMailFailures");
    new OnEvents(this, "OnEvents", {
      bus: props.bus,
      sources: [
        eventSources.organizations,
        eventSources.matchmaking,
        eventSources.matching,
        eventSources.contacts,
      ],
      job: this.sendMail,
      failures: this.sendMailFailures,
    });
  }
}
