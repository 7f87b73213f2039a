import * as z from "zod";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import type { LocalOrigins } from "../template/local-origins.ts";

const Override = z.object({ Override: z.boolean().default(false) });

/** Strict: a kind of header that this does not send stops the start. */
const PolicyProperties = z.object({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    Comment: z.string().optional(),
    CustomHeadersConfig: z
      .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: z.boolean() })) })
      .default({ Items: [] }),
    RemoveHeadersConfig: z
      .object({ Items: z.array(z.object({ Header: z.string() })) })
      .default({ Items: [] }),
    SecurityHeadersConfig: z
      .strictObject({
        ContentSecurityPolicy: Override.extend({ ContentSecurityPolicy: z.string() }).optional(),
        ContentTypeOptions: Override.optional(),
        FrameOptions: Override.extend({ FrameOption: z.string() }).optional(),
        ReferrerPolicy: Override.extend({ ReferrerPolicy: z.string() }).optional(),
        StrictTransportSecurity: Override.extend({
          AccessControlMaxAgeSec: z.number(),
          IncludeSubdomains: z.boolean().default(false),
          Preload: z.boolean().default(false),
        }).optional(),
        XSSProtection: Override.optional(),
      })
      .default({}),
  }),
});

interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  readonly overrides: boolean;
}

/** Puts the headers of a response headers policy on an answer. */
export type HeadersPolicy = (headers: Readonly<Record<string, string>>) => Record<string, string>;

export function createHeadersPolicy(resource: Deployed, origins: LocalOrigins): HeadersPolicy {
  const config = propertiesOf(resource, PolicyProperties).ResponseHeadersPolicyConfig;
  const security = config.SecurityHeadersConfig;
  const wanted: PolicyHeader[] = config.CustomHeadersConfig.Items.map((item) => ({
    name: item.Header.toLowerCase(),
    value: origins.text(item.Value),
    overrides: item.Override,
  }));
  const add = (name: string, value: string | undefined, rule: { Override: boolean } | undefined): void => {
    if (rule && value !== undefined)
      wanted.push({ name, value: origins.text(value), overrides: rule.Override });
  };
  const {
    ContentSecurityPolicy,
    FrameOptions,
    ReferrerPolicy,
    StrictTransportSecurity: transport,
  } = security;
  add("content-security-policy", ContentSecurityPolicy?.ContentSecurityPolicy, ContentSecurityPolicy);
  add("x-content-type-options", "nosniff", security.ContentTypeOptions);
  add("x-frame-options", FrameOptions?.FrameOption, FrameOptions);
  add("referrer-policy", ReferrerPolicy?.ReferrerPolicy, ReferrerPolicy);
  add(
    "strict-transport-security",
    transport &&
      `max-age=${transport.AccessControlMaxAgeSec}${transport.IncludeSubdomains ? "; includeSubDomains" : ""}${transport.Preload ? "; preload" : ""}`,
    transport,
  );
  const removed = new Set(config.RemoveHeadersConfig.Items.map(({ Header }) => Header.toLowerCase()));
  return (headers) => {
    const result = Object.fromEntries(Object.entries(headers).filter(([name]) => !removed.has(name)));
    for (const { name, value, overrides } of wanted) {
      if (overrides || result[name] === undefined) result[name] = value;
    }
    return result;
  };
}
