import { Duration } from "aws-cdk-lib";
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersPolicyProps,
} from "aws-cdk-lib/aws-cloudfront";

/** Two years, as browsers' preload lists want. */
const strictTransport = Duration.days(730);
/** The camera reads tickets at the door; nothing that the console shows from elsewhere may use it. */
const permissions = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

/** The headers that keep an answer safe in a browser, as CloudFront adds them. */
export const headersPolicy = (contentSecurityPolicy: string): ResponseHeadersPolicyProps => ({
  securityHeadersBehavior: {
    contentSecurityPolicy: { contentSecurityPolicy, override: true },
    contentTypeOptions: { override: true },
    frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
    referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
    strictTransportSecurity: {
      accessControlMaxAge: strictTransport,
      includeSubdomains: true,
      override: true,
    },
  },
  customHeadersBehavior: {
    customHeaders: [
      { header: "permissions-policy", value: permissions, override: true },
      { header: "cross-origin-opener-policy", value: "same-origin", override: true },
    ],
  },
});

/** The same headers where a function adds them. */
export const headersOf = (contentSecurityPolicy: string): Record<string, string> => ({
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
  "strict-transport-security": `max-age=${strictTransport.toSeconds()}; includeSubDomains`,
  "permissions-policy": permissions,
  "cross-origin-opener-policy": "same-origin",
});
