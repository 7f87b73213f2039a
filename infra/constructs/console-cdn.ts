import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { ConsoleFiles } from "./console-files.ts";
import type { ConsoleFront, ConsoleFrontProps } from "./console-front.ts";
import { apiPolicy } from "./content-security-policy.ts";
import { headersPolicy } from "./security-headers.ts";

/** Addresses without a file extension belong to the console's own routing. */
const spaFallback = `function handler(event) {
  var request = event.request;
  if (request.uri.lastIndexOf(".") <= request.uri.lastIndexOf("/")) request.uri = "/index.html";
  return request;
}`;

/**
 * The console on S3 behind CloudFront, and under the same address the API (`/v1/*`) and its description
 * (`/v1/openapi.json`).
 */
export class ConsoleCdn extends Construct implements ConsoleFront {
  readonly address: string;
  readonly dnsTarget: string;

  constructor(scope: Construct, id: string, props: ConsoleFrontProps) {
    super(scope, id);
    const bucket = this.#bucket();
    const distribution = this.#distribution(bucket, props);
    new ConsoleFiles(this, "Files", { bucket, ...props });
    this.dnsTarget = distribution.distributionDomainName;
    this.address = `https://${props.domain?.name ?? this.dnsTarget}`;
  }

  #bucket(): Bucket {
    const bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // CloudFormation deletes no bucket that holds something; all of this can be deployed anew.
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ id: "abort-unfinished", abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    acknowledge(bucket, "AwsSolutions-S1", "It holds the public console only, and only CloudFront reads it.");
    return bucket;
  }

  #distribution(bucket: Bucket, props: ConsoleFrontProps): Distribution {
    const files = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: new ResponseHeadersPolicy(
        this,
        "ConsoleHeaders",
        headersPolicy(props.contentSecurityPolicy),
      ),
      compress: true,
    };
    const fallback = new EdgeFunction(this, "SpaFallback", {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(spaFallback),
    });
    const { region, urlSuffix } = Stack.of(this);
    const api = new HttpOrigin(`${props.api.apiId}.execute-api.${region}.${urlSuffix}`, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      readTimeout: Duration.seconds(30),
    });
    const distribution = new Distribution(this, "Distribution", {
      comment: "Duijie",
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...this.#domain(props),
      defaultBehavior: {
        ...files,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: fallback }],
      },
      additionalBehaviors: {
        // The first that fits counts, so the one file comes before the API.
        "/v1/openapi.json": files,
        "/v1/*": {
          origin: api,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // CloudFront keeps refusals for seconds whatever they say; one person's must not become another's.
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: new ResponseHeadersPolicy(this, "ApiHeaders", headersPolicy(apiPolicy)),
        },
      },
    });
    this.#acknowledgements(distribution, props);
    return distribution;
  }

  #domain({ domain }: ConsoleFrontProps) {
    if (domain === undefined) return {};
    return {
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  #acknowledgements(distribution: Distribution, { domain }: ConsoleFrontProps): void {
    acknowledge(distribution, "AwsSolutions-CFR1", "Partners of the city's enterprises may be anywhere.");
    acknowledge(
      distribution,
      "AwsSolutions-CFR2",
      "The API throttles and authorizes every call; docs/deploy.md says how to put a web ACL in front.",
    );
    acknowledge(
      distribution,
      "AwsSolutions-CFR3",
      "CloudFront's access logs hold IP addresses; the API's own access logs, without them, suffice.",
    );
    if (domain !== undefined) return;
    acknowledge(
      distribution,
      "AwsSolutions-CFR4",
      "Without a domain of its own CloudFront's certificate decides; with one TLS 1.2 is the least.",
    );
  }
}
