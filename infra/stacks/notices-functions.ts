import { Duration } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { apiEnv, sendMailEnv, webhookJobEnv } from "../../functions/notices/env.ts";
import { eventSources } from "../../shared/events/events.ts";
import { ServiceFunction } from "../constructs/service-function.ts";
import { FailureQueue, OnEvents, OnSchedule } from "../constructs/triggers.ts";
import type { DataStack } from "./data.ts";
import { allowDirectory } from "./grants.ts";

/** Where webhooks may be called, whatever name they have. */
const webhookPorts = "443";

/** Tells people, and other systems of the city, what happened. */
export class NoticesFunctions extends Construct {
  readonly sendMail: ServiceFunction<typeof sendMailEnv>;
  readonly sendMailFailures: FailureQueue;
  readonly api: ServiceFunction<typeof apiEnv>;
  readonly tellWebhooks: ServiceFunction<typeof webhookJobEnv>;
  readonly tellWebhooksFailures: FailureQueue;
  readonly deliverDue: ServiceFunction<typeof webhookJobEnv>;
  readonly deliverDueFailures: FailureQueue;

  constructor(
    scope: Construct,
    id: string,
    props: { data: DataStack; bus: EventBus; mailFrom: string; consoleOrigin: string },
  ) {
    super(scope, id);
    const { data } = props;
    this.sendMail = new ServiceFunction(this, "SendMail", {
      entry: "functions/notices/jobs/send-mail.ts",
      description: "Tells people in the inbox and by mail what happened",
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
        eventSources.registrations,
        eventSources.challengeNews,
        eventSources.fairs,
      ],
      job: this.sendMail,
      failures: this.sendMailFailures,
    });

    this.api = new ServiceFunction(this, "Api", {
      entry: "functions/notices/handler.ts",
      description: "API of notices and webhooks",
      env: apiEnv,
      environment: {
        TABLE_NAME: data.notices.tableName,
        ORGANIZATIONS_TABLE_NAME: data.organizations.tableName,
        CURSOR_SECRET: data.cursorSecretValue,
        WEBHOOK_PORTS: webhookPorts,
      },
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    data.notices.allow(
      this.api,
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    );
    allowDirectory(this.api, data.organizations);

    const webhookJob = (id: string, entry: string, description: string) => {
      const job = new ServiceFunction(this, id, {
        entry,
        description,
        env: webhookJobEnv,
        environment: { TABLE_NAME: data.notices.tableName, WEBHOOK_PORTS: webhookPorts },
        timeout: Duration.seconds(90),
        memorySize: 512,
      });
      data.notices.allow(
        job,
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
      );
      return job;
    };

    this.tellWebhooks = webhookJob(
      "TellWebhooks",
      "functions/notices/jobs/tell-webhooks.ts",
      "Tells webhooks what just became public",
    );
    this.tellWebhooksFailures = new FailureQueue(this, "TellWebhooksFailures");
    new OnEvents(this, "OnPublicEvents", {
      bus: props.bus,
      sources: [
        eventSources.organizations,
        eventSources.listings,
        eventSources.events,
        eventSources.challenges,
      ],
      types: ["organization.changed", "listing.changed", "event.changed", "challenge.changed"],
      job: this.tellWebhooks,
      failures: this.tellWebhooksFailures,
    });

    this.deliverDue = webhookJob(
      "DeliverDue",
      "functions/notices/jobs/deliver-due.ts",
      "Attempts again what webhooks have not taken yet",
    );
    this.deliverDueFailures = new FailureQueue(this, "DeliverDueFailures");
    new OnSchedule(this, "EveryMinute", {
      cron: "* * * * ? *",
      description: "Every minute",
      job: this.deliverDue,
      failures: this.deliverDueFailures,
    });
  }
}
