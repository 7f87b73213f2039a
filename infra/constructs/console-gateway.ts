import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { Duration, Stack } from "aws-cdk-lib";
import {
  CfnApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type IHttpApi,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { Construct } from "constructs";
import { siteEnv } from "../../functions/console/env.ts";
import type { ConsoleDomain } from "../stacks/settings.ts";
import { acknowledge } from "./acknowledge.ts";
import { type ConsoleFront, type ConsoleFrontProps, takesConsole } from "./console-front.ts";
import { headersOf } from "./security-headers.ts";
import { ServiceFunction } from "./service-function.ts";

const routes = ["/", "/{path+}", "/v1/openapi.json"];

/**
 * The console handed out by a function of the HTTP API, for regions whose CloudFront lacks what the console needs:
 * in China there are neither origin access control, nor edge functions, nor cache policies.
 */
export class ConsoleGateway extends Construct implements ConsoleFront {
  readonly address: string;
  readonly dnsTarget: string;

  constructor(scope: Construct, id: string, props: ConsoleFrontProps) {
    super(scope, id);
    const site = new ServiceFunction(this, "Site", {
      entry: "functions/console/handler.ts",
      description: "Hands out the console",
      env: siteEnv,
      environment: {
        SECURITY_HEADERS: Stack.of(this).toJsonString(headersOf(props.contentSecurityPolicy)),
        CONSOLE_CONFIG: Stack.of(this).toJsonString(props.config),
      },
      beside: (folder) => {
        if (takesConsole(this, props.consoleFolder))
          cpSync(props.consoleFolder, join(folder, "site"), {
            recursive: true,
            filter: (source) => !source.includes(".vite"),
          });
        if (existsSync(props.openapiFile)) cpSync(props.openapiFile, join(folder, "site/v1/openapi.json"));
      },
      timeout: Duration.seconds(10),
      memorySize: 512,
    });
    const api = HttpApi.fromHttpApiAttributes(this, "Api", { httpApiId: props.api.apiId });
    const integration = new HttpLambdaIntegration("Site", site.function, { scopePermissionToRoute: false });
    for (const path of routes) {
      const route = new HttpRoute(this, `GET ${path}`, {
        httpApi: api,
        routeKey: HttpRouteKey.with(path, HttpMethod.GET),
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
      acknowledge(route, "AwsSolutions-APIG4", "The console's own files are public.");
    }
    const { region, urlSuffix } = Stack.of(this);
    const host = `${api.apiId}.execute-api.${region}.${urlSuffix}`;
    this.address = `https://${props.domain?.name ?? host}`;
    this.dnsTarget = props.domain === undefined ? host : this.#name(api, props.domain);
  }

  #name(api: IHttpApi, domain: ConsoleDomain): string {
    const name = new DomainName(this, "Domain", {
      domainName: domain.name,
      certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new CfnApiMapping(this, "Mapping", { apiId: api.apiId, domainName: name.name, stage: "$default" });
    return name.regionalDomainName;
  }
}
