import { CfnParameter, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { CorsHttpMethod, HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { EventBus } from "aws-cdk-lib/aws-events";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { ModuleApi } from "../constructs/module-api.ts";
import { logRetention } from "../constructs/service-function.ts";
import type { DataStack } from "./data.ts";
import { MatchmakingFunctions } from "./matchmaking-functions.ts";
import { NoticesFunctions } from "./notices-functions.ts";
import { OrganizationsFunctions } from "./organizations-functions.ts";

export interface ApiStackProps extends StackProps {
  readonly stage: string;
  readonly data: DataStack;
}

/** The functions and what starts them: routes, streams, events, schedules. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly organizations: OrganizationsFunctions;
  readonly matchmaking: MatchmakingFunctions;
  readonly notices: NoticesFunctions;
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { data } = props;
    const parameter = (
      name: string,
      description: string,
      more: { default?: string; allowedPattern?: string } = {},
    ) => new CfnParameter(this, name, { description, ...more }).valueAsString;
    this.issuer = parameter("OidcIssuer", "Issuer of the sign-in, exactly as it stands in tokens (iss)", {
      allowedPattern: "^https?://\\S+$",
    });
    this.audience = parameter(
      "OidcAudience",
      "Audience that access tokens carry (aud, or client_id with Cognito)",
    );
    this.clientId = parameter("OidcClientId", "Client of the sign-in that the console uses");
    const firstOperatorSubject = parameter(
      "FirstOperatorSubject",
      "Subject (sub) of the person who is operator from the first sign-in on",
      { default: "" },
    );
    const mailFrom = parameter("MailFrom", "Sender of mails, e.g. Duijie <no-reply@duijie.example.cn>", {
      allowedPattern: "^.*[^@\\s<]+@[^@\\s>]+.*$",
    });

    const bus = new EventBus(this, "Bus", { eventBusName: `duijie-${props.stage}` });
    this.organizations = new OrganizationsFunctions(this, "OrganizationsFunctions", {
      data,
      bus,
      firstOperatorSubject,
    });
    this.matchmaking = new MatchmakingFunctions(this, "MatchmakingFunctions", { data, bus });
    this.notices = new NoticesFunctions(this, "NoticesFunctions", { data, bus, mailFrom });

    this.api = this.#httpApi(data.consoleOrigin);
    const authorizer = new HttpJwtAuthorizer("Token", this.issuer, { jwtAudience: [this.audience] });
    new ModuleApi(this, "OrganizationsApi", {
      api: this.api,
      module: "organizations",
      handler: this.organizations.api.function,
      authorizer,
    });
    new ModuleApi(this, "MatchmakingApi", {
      api: this.api,
      module: "matchmaking",
      handler: this.matchmaking.api.function,
      authorizer,
    });
  }

  #httpApi(consoleOrigin: string): HttpApi {
    const api = new HttpApi(this, "Api", {
      description: "Duijie",
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [consoleOrigin],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.DELETE],
        allowHeaders: ["authorization", "content-type", "idempotency-key", "if-match"],
        exposeHeaders: ["etag", "retry-after"],
        maxAge: Duration.hours(1),
      },
    });
    new HttpStage(this, "DefaultStage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, "AccessLogs", { retention: logRetention }),
        ),
        // What was asked for and how it went; not who asked, from where, or for which item.
        format: AccessLogFormat.custom(
          JSON.stringify({
            time: "$context.requestTime",
            requestId: "$context.requestId",
            routeKey: "$context.routeKey",
            status: "$context.status",
            bytes: "$context.responseLength",
            milliseconds: "$context.responseLatency",
            integrationMilliseconds: "$context.integrationLatency",
            integrationStatus: "$context.integrationStatus",
          }),
        ),
      },
    });
    return api;
  }
}
