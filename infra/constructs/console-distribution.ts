import { Duration } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  type CfnDistribution,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
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
import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { ConsoleDomain } from "../stacks/settings.ts";
import { acknowledge } from "./acknowledge.ts";
import { apiPolicy, consolePolicy } from "./content-security-policy.ts";

export interface ConsoleDistributionProps {
  readonly bucket: Bucket;
  readonly apiHost: string;
  /** Origins beside its own that the console may call. */
  readonly connectTo: readonly string[];
  readonly imagesFrom: readonly string[];
  readonly domain?: ConsoleDomain;
}

/** Addresses without a file extension belong to the console's own routing. */
export const spaFallback = `function handler(event) {
  var request = event.request;
  if (request.uri.lastIndexOf(".") <= request.uri.lastIndexOf("/")) request.uri = "/index.html";
  return request;
}`;

/** One address for the console (default), the API (`/v1/*`) and its description (`/v1/openapi.json`). */
export class ConsoleDistribution extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: ConsoleDistributionProps) {
    super(scope, id);
    const console = S3BucketOrigin.withOriginAccessControl(props.bucket as IBucket);
    const consoleHeaders = this.#headers("ConsoleHeaders", consolePolicy(props.connectTo, props.imagesFrom));
    const fallback = new EdgeFunction(this, "SpaFallback", {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(spaFallback),
    });
    const files = {
      origin: console,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: consoleHeaders,
      compress: true,
    };
    this.distribution = new Distribution(this, "Distribution", {
      comment: "Duijie",
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...this.#names(props.domain),
      defaultBehavior: {
        ...files,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: fallback }],
      },
      additionalBehaviors: {
        // The first that fits counts, so the one file comes before the API.
        "/v1/openapi.json": files,
        "/v1/*": {
          origin: new HttpOrigin(props.apiHost, {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            originSslProtocols: [OriginSslPolicy.TLS_V1_2],
            readTimeout: Duration.seconds(30),
          }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: this.#headers("ApiHeaders", apiPolicy),
        },
      },
    });
    if (props.domain !== undefined && "iamCertificateId" in props.domain) this.#useIam(props.domain);
    this.#acknowledgements(props.domain);
  }

  #names(domain: ConsoleDomain | undefined) {
    if (domain === undefined || !("certificateArn" in domain)) return {};
    return {
      domainNames: [domain.name],
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
    };
  }

  /** CloudFront in China knows certificates of IAM only, which the construct library does not offer. */
  #useIam(domain: { name: string; iamCertificateId: string }): void {
    const resource = this.distribution.node.defaultChild as CfnDistribution;
    resource.addPropertyOverride("DistributionConfig.Aliases", [domain.name]);
    resource.addPropertyOverride("DistributionConfig.ViewerCertificate", {
      IamCertificateId: domain.iamCertificateId,
      MinimumProtocolVersion: "TLSv1.2_2021",
      SslSupportMethod: "sni-only",
    });
  }

  #headers(id: string, contentSecurityPolicy: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: true,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: "permissions-policy",
            value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            override: true,
          },
          { header: "cross-origin-opener-policy", value: "same-origin", override: true },
        ],
      },
    });
  }

  #acknowledgements(domain: ConsoleDomain | undefined): void {
    const on = this.distribution;
    acknowledge(on, "AwsSolutions-CFR1", "Partners of the city's enterprises may be anywhere.");
    acknowledge(
      on,
      "AwsSolutions-CFR2",
      "The API throttles and authorizes every call; docs/deploy.md says how to put a web ACL in front.",
    );
    acknowledge(
      on,
      "AwsSolutions-CFR3",
      "CloudFront's access logs hold IP addresses; the API's own access logs, without them, suffice.",
    );
    if (domain === undefined || "iamCertificateId" in domain) {
      acknowledge(
        on,
        "AwsSolutions-CFR4",
        "With a domain of its own TLS 1.2 is the least (set by override for IAM certificates); without one " +
          "CloudFront's certificate decides.",
      );
    }
  }
}
