import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject, it, vi } from "vitest";
import { answerFor, type SiteFile } from "../../functions/console/domain/site.ts";
import { bundleEntry } from "../../infra/constructs/bundle.ts";
import { headersOf } from "../../infra/constructs/security-headers.ts";
import { synthesize, synthesizedOnce } from "./synthesized.ts";

const app = synthesizedOnce();
const [distribution] = app.resources("AWS::CloudFront::Distribution");
const config = distribution?.Properties.DistributionConfig;
const headersPolicies = app.resources("AWS::CloudFront::ResponseHeadersPolicy");
const consoleHeaders = headersPolicies.find(({ id }) => id.includes("ConsoleHeaders"))?.Properties
  .ResponseHeadersPolicyConfig;

describe("the content security policy", () => {
  const [policy] = [JSON.stringify(consoleHeaders.SecurityHeadersConfig.ContentSecurityPolicy)];

  it("runs scripts from the console's own files only", () => {
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  });

  it.each([
    "default-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
  ])("says %s", (directive) => {
    expect(policy).toContain(directive);
  });

  it("lets the console call itself, the sign-in and the files", () => {
    expect(policy).toContain("connect-src 'self' ");
    expect(policy).toContain('"Ref":"OidcIssuer"');
    expect(policy).toContain('"Ref":"OidcMoreOrigins"');
    expect(policy).toContain("RegionalDomainName");
  });
});

describe("answers of the distribution", () => {
  it("carry the security headers", () => {
    expect(consoleHeaders.SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: "DENY" },
      ReferrerPolicy: { ReferrerPolicy: "strict-origin-when-cross-origin" },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    });
    // The console reads tickets with the camera; what it might show from elsewhere does not.
    expect(consoleHeaders.CustomHeadersConfig.Items).toContainEqual({
      Header: "permissions-policy",
      Value: "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
      Override: true,
    });
  });

  it("come from the console, the API and the API's description, each under its path", () => {
    expect(config.CacheBehaviors.map((b: { PathPattern: string }) => b.PathPattern)).toEqual([
      "/v1/openapi.json",
      "/v1/*",
    ]);
    expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe("redirect-to-https");
    expect(config.DefaultCacheBehavior.FunctionAssociations[0].EventType).toBe("viewer-request");
    expect(config.CacheBehaviors[1].ViewerProtocolPolicy).toBe("https-only");
  });

  it("let nobody but the distribution read the bucket", () => {
    expect(app.resources("AWS::CloudFront::OriginAccessControl")).toHaveLength(1);
    const [bucket] = app.resources("AWS::S3::Bucket", "web");
    expect(bucket?.Properties.PublicAccessBlockConfiguration.RestrictPublicBuckets).toBe(true);
    expect(JSON.stringify(app.resources("AWS::S3::BucketPolicy", "web"))).toContain("AWS:SourceArn");
  });
});

describe("the configuration that the console reads", () => {
  it("is written at deployment from the parameters", () => {
    const pages = app.resources("Custom::CDKBucketDeployment").find(({ id }) => id.includes("Pages"));
    const markers = JSON.stringify(pages?.Properties.SourceMarkers);
    for (const parameter of ["OidcIssuer", "OidcClientId", "OidcAudience"])
      expect(markers).toContain(`"Ref":"${parameter}"`);
    expect(pages?.Properties.SystemMetadata["cache-control"]).toBe("no-cache");
  });
});

describe("the bundle that hands out the console", () => {
  it("serves what lies beside it, compressed, with the headers that it was given", async () => {
    const folder = mkdtempSync(join(inject("scratch"), "site-"));
    mkdirSync(join(folder, "site/assets"), { recursive: true });
    writeFileSync(join(folder, "site/index.html"), "<title>对接</title>");
    writeFileSync(join(folder, "site/door-worker.js"), "self;");
    writeFileSync(join(folder, "site/door.webmanifest"), "{}");
    writeFileSync(join(folder, "index.mjs"), bundleEntry("functions/console/handler.ts").code);
    vi.stubEnv("SECURITY_HEADERS", JSON.stringify(headersOf("default-src 'none'")));
    vi.stubEnv("CONSOLE_CONFIG", '{"issuer":"https://sso.example.cn"}');
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "index.mjs")).href);
    const get = (rawPath: string, headers = {}) => handler({ rawPath, headers });

    const page = await get("/needs/ned_1", { "accept-encoding": "gzip, br" });
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "gzip",
      "content-security-policy": "default-src 'none'",
      "cache-control": "no-cache",
    });
    expect(gunzipSync(Buffer.from(page.body, "base64")).toString()).toBe("<title>对接</title>");
    const config = await get("/config.json");
    expect(Buffer.from(config.body, "base64").toString()).toBe('{"issuer":"https://sso.example.cn"}');
    // A worker or a manifest that a cache kept would keep an old door open.
    for (const [path, type] of [
      ["/door-worker.js", "text/javascript; charset=utf-8"],
      ["/door.webmanifest", "application/manifest+json"],
    ] as const)
      expect((await get(path)).headers).toMatchObject({ "content-type": type, "cache-control": "no-cache" });
    expect(await get("/nothing.js")).toMatchObject({ statusCode: 404 });
    vi.unstubAllEnvs();
  });
});

describe("the console without a content network", () => {
  const behind = synthesize({
    front: "gateway",
    env: { region: "cn-northwest-1" },
    domain: {
      name: "duijie.example.cn",
      certificateArn: "arn:aws-cn:acm:cn-northwest-1:111122223333:certificate/0",
    },
  });

  it("is handed out by a function of the same API, with the same headers", () => {
    const keys = behind
      .resources("AWS::ApiGatewayV2::Route", "web")
      .map(({ Properties }) => Properties.RouteKey);
    expect(keys.sort()).toEqual(["GET /", "GET /v1/openapi.json", "GET /{path+}"]);
    const [site] = behind.resources("AWS::Lambda::Function", "web");
    const variables = JSON.stringify(site?.Properties.Environment.Variables.SECURITY_HEADERS);
    for (const name of Object.keys(headersOf(""))) expect(variables).toContain(name);
    expect(behind.resources("AWS::CloudFront::Distribution")).toEqual([]);
  });

  it("stands under its own domain", () => {
    const [domain] = behind.resources("AWS::ApiGatewayV2::DomainName");
    expect(domain?.Properties).toMatchObject({
      DomainName: "duijie.example.cn",
      DomainNameConfigurations: [expect.objectContaining({ SecurityPolicy: "TLS_1_2" })],
    });
  });

  const file: SiteFile = {
    type: "text/plain",
    body: new Uint8Array(),
    gzipped: new Uint8Array(),
    etag: '"1"',
  };
  const site = new Map([
    ["/index.html", file],
    ["/assets/a-1.js", file],
  ]);

  it.each([
    ["/", 200, "no-cache"],
    ["/needs/ned_1", 200, "no-cache"],
    ["/assets/a-1.js", 200, "public, max-age=31536000, immutable"],
    ["/assets/gone.js", 404, "no-cache"],
    ["/../etc/passwd.txt", 404, "no-cache"],
  ])("answers %s with %d", (path, status, cacheControl) => {
    expect(answerFor(site, path, undefined)).toMatchObject({ status, cacheControl });
  });

  it("sends nothing twice", () => {
    expect(answerFor(site, "/", '"1"').status).toBe(304);
  });
});
