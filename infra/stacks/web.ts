import { CfnCondition, CfnOutput, CfnParameter, Fn, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { acknowledge } from "../constructs/acknowledge.ts";
import { ConsoleCdn } from "../constructs/console-cdn.ts";
import type { ConsoleFront } from "../constructs/console-front.ts";
import { ConsoleGateway } from "../constructs/console-gateway.ts";
import { consolePolicy } from "../constructs/content-security-policy.ts";
import { oidcAudience, oidcIssuer } from "./parameters.ts";
import type { ConsoleDomain, Front } from "./settings.ts";

export interface WebStackProps extends StackProps {
  readonly api: HttpApi;
  readonly filesOrigin: string;
  readonly front: Front;
  readonly domain?: ConsoleDomain;
  readonly consoleFolder: string;
  readonly openapiFile: string;
}

/** `https://host` of an address, whatever its path. */
const originOf = (address: string): string =>
  Fn.join("//", [Fn.select(0, Fn.split("/", address)), Fn.select(2, Fn.split("/", address))]);

/** The console, and in front of it and of the API one address. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const issuer = oidcIssuer(this);
    const audience = oidcAudience(this);
    const clientId = new CfnParameter(this, "OidcClientId", {
      description: "Client of the sign-in that the console uses",
      minLength: 1,
    }).valueAsString;
    const moreOrigins = new CfnParameter(this, "OidcMoreOrigins", {
      description:
        "Further origins that the sign-in uses, separated by spaces (with Cognito: https://<prefix>.auth.<region>.amazoncognito.com)",
      default: "",
    }).valueAsString;

    const Chosen = props.front === "cdn" ? ConsoleCdn : ConsoleGateway;
    const front: ConsoleFront = new Chosen(this, "Console", {
      api: props.api,
      contentSecurityPolicy: consolePolicy({
        connectTo: [originOf(issuer), moreOrigins, props.filesOrigin],
        imagesFrom: [props.filesOrigin],
      }),
      consoleFolder: props.consoleFolder,
      openapiFile: props.openapiFile,
      config: { issuer, clientId, audience: this.#resource(audience, clientId) },
      ...(props.domain === undefined ? {} : { domain: props.domain }),
    });
    new CfnOutput(this, "ConsoleAddress", {
      description: "The console; the parameters ConsoleOrigin must say the same",
      value: front.address,
    });
    new CfnOutput(this, "DnsTarget", {
      description: "What the CNAME record of the console's own domain points to",
      value: front.dnsTarget,
    });
  }

  /** The resource to ask tokens for. Cognito names the client as audience and refuses it as a resource: then none. */
  #resource(audience: string, clientId: string): string {
    const same = new CfnCondition(this, "AudienceIsClient", {
      expression: Fn.conditionEquals(audience, clientId),
    });
    acknowledge(
      this,
      "CloudFormation-Validate::W8003",
      "It takes two parameters without defaults for never equal; deployments with Cognito give them one value.",
    );
    return Fn.conditionIf(same.logicalId, "", audience).toString();
  }
}
