import { CfnParameter, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { CorsHttpMethod, HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { EventBus } from "aws-cdk-lib/aws-events";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { ModuleApi } from "../constructs/module-api.ts";
import { logRetention } from "../constructs/service-function.ts";
import { ContactsFunctions } from "./contacts-functions.ts";
import type { DataStack } from "./data.ts";
import { EventsFunctions } from "./events-functions.ts";
import { ImportsFunctions } from "./imports-functions.ts";
import { MatchingFunctions } from "./matching-functions.ts";
import { MatchmakingFunctions } from "./matchmaking-functions.ts";
import { NoticesFunctions } from "./notices-functions.ts";
import { OrganizationsFunctions } from "./organizations-functions.ts";
import { consoleOrigin, oidcAudience, oidcIssuer } from "./parameters.ts";
import type { ConsoleDomain } from "./settings.ts";

export interface ApiStackProps extends StackProps {
  readonly stage: string;
  readonly data: DataStack;
  readonly domain?: ConsoleDomain;
}

/** The functions and what starts them: routes, streams, events, schedules. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  /** For modules that have a stack of their own. */
  readonly bus: EventBus;
  readonly authorizer: HttpJwtAuthorizer;
  readonly consoleOrigin: string;
  readonly organizations: OrganizationsFunctions;
  readonly matchmaking: MatchmakingFunctions;
  readonly matching: MatchingFunctions;
  readonly imports: ImportsFunctions;
  readonly notices: NoticesFunctions;
  readonly contacts: ContactsFunctions;
  readonly events: EventsFunctions;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { data } = props;
    const origin = consoleOrigin(this, props.domain);
    const firstOperatorSubject = new CfnParameter(this, "FirstOperatorSubject", {
      description: "Subject (sub) of the person who is operator from the first sign-in on",
      default: "",
    }).valueAsString;
    const mailFrom = new CfnParameter(this, "MailFrom", {
      description: "Sender of mails, e.g. Duijie <no-reply@duijie.example.cn>",
      allowedPattern: "^.*[^@\\s<]+@[^@\\s>]+.*$",
    }).valueAsString;

    const bus = new EventBus(this, "Bus", { eventBusName: `duijie-${props.stage}` });
    this.bus = bus;
    this.consoleOrigin = origin;
    this.organizations = new OrganizationsFunctions(this, "OrganizationsFunctions", {
      data,
      bus,
      firstOperatorSubject,
    });
    this.matchmaking = new MatchmakingFunctions(this, "MatchmakingFunctions", { data, bus });
    this.matching = new MatchingFunctions(this, "MatchingFunctions", { data, bus });
    this.imports = new ImportsFunctions(this, "ImportsFunctions", { data, bus });
    this.notices = new NoticesFunctions(this, "NoticesFunctions", {
      data,
      bus,
      mailFrom,
      consoleOrigin: origin,
    });

    this.contacts = new ContactsFunctions(this, "ContactsFunctions", { data, bus });
    this.events = new EventsFunctions(this, "EventsFunctions", {
      data,
      bus,
      mailFrom,
      consoleOrigin: origin,
    });

    this.api = this.#httpApi(origin);
    this.authorizer = new HttpJwtAuthorizer("Token", oidcIssuer(this), {
      jwtAudience: [oidcAudience(this)],
    });
    const { authorizer } = this;
    new ModuleApi(this, "OrganizationsApi", {
      api: this.api,
      module: "organizations",
      handler: this.organizations.api.function,
      authorizer,
    });
    new ModuleApi(this, "MatchingApi", {
      api: this.api,
      module: "matching",
      handler: this.matching.api.function,
      authorizer,
    });
    new ModuleApi(this, "MatchmakingApi", {
      api: this.api,
      module: "matchmaking",
      handler: this.matchmaking.api.function,
      authorizer,
    });
    new ModuleApi(this, "NoticesApi", {
      api: this.api,
      module: "notices",
      handler: this.notices.api.function,
      authorizer,
    });
    new ModuleApi(this, "ContactsApi", {
      api: this.api,
      module: "contacts",
      handler: this.contacts.api.function,
      authorizer,
    });
    new ModuleApi(this, "EventsApi", {
      api: this.api,
      module: "events",
      handler: this.events.api.function,
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
