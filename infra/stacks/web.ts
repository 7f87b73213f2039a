import {
  CfnCondition,
  CfnOutput,
  CfnParameter,
  Fn,
  RemovalPolicy,
  Stack,
  type StackProps,
} from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { acknowledge } from "../constructs/acknowledge.ts";
import { ConsoleDistribution } from "../constructs/console-distribution.ts";
import { ConsoleFiles } from "../constructs/console-files.ts";
import { oidcAudience, oidcIssuer } from "./parameters.ts";
import type { ConsoleDomain } from "./settings.ts";

export interface WebStackProps extends StackProps {
  readonly api: HttpApi;
  readonly filesOrigin: string;
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

    const bucket = new Bucket(this, "Console", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // Every object comes from the repository, so nothing is lost with the bucket; CloudFormation leaves a full one.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      bucket,
      "AwsSolutions-S1",
      "It holds the public console only; nobody but CloudFront reads it.",
    );

    const { distribution } = new ConsoleDistribution(this, "Distribution", {
      bucket,
      apiHost: `${props.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`,
      connectTo: [originOf(issuer), moreOrigins, props.filesOrigin],
      imagesFrom: [props.filesOrigin],
      ...(props.domain === undefined ? {} : { domain: props.domain }),
    });
    new ConsoleFiles(this, "Files", {
      bucket,
      folder: props.consoleFolder,
      openapiFile: props.openapiFile,
      config: { issuer, clientId, audience: this.#resource(audience, clientId) },
    });
    new CfnOutput(this, "ConsoleAddress", {
      description: "The console; the parameters ConsoleOrigin must say the same",
      value: `https://${props.domain?.name ?? distribution.distributionDomainName}`,
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
