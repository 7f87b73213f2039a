import * as z from "zod";
import { matchesWildcard } from "../policy/wildcard.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, type Deployment, propertiesOf } from "../template/deployment.ts";
import type { LocalOrigins } from "../template/local-origins.ts";
import { compress } from "./compress.ts";
import { createEdgeFunction, type EdgeFunction } from "./edge-function.ts";
import { type FrontRequest, type FrontResponse, type Origin, textResponse } from "./exchange.ts";
import { createHeadersPolicy, type HeadersPolicy } from "./response-headers.ts";

const Behavior = z.object({
  PathPattern: z.string().default("*"),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  Compress: z.boolean().default(false),
  FunctionAssociations: z
    .array(z.object({ EventType: z.literal("viewer-request"), FunctionARN: z.string() }))
    .default([]),
  LambdaFunctionAssociations: z.array(z.unknown()).max(0).default([]),
});

const DistributionProperties = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: z.string().default(""),
    DefaultCacheBehavior: Behavior,
    CacheBehaviors: z.array(Behavior).default([]),
    Origins: z.array(
      z.object({ Id: z.string(), DomainName: z.string(), OriginPath: z.string().default("") }),
    ),
    CustomErrorResponses: z
      .array(
        z.object({
          ErrorCode: z.number(),
          ResponseCode: z.number().optional(),
          ResponsePagePath: z.string().optional(),
        }),
      )
      .default([]),
  }),
});

const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
/** Managed policies that let everything of the viewer through to the origin. */
const allViewer = new Set([
  "216adef6-5c7f-47e4-b989-5492eafa07d3", // AllViewer
  "b689b0a8-53d0-40ab-baf2-68738e2966ac", // AllViewerExceptHostHeader
]);
/** What CloudFront keeps from the origin unless a policy lets it through. */
const withheld = new Set([
  "authorization",
  "cookie",
  "origin",
  "if-match",
  "idempotency-key",
  "accept-language",
]);

interface Way {
  readonly pattern: string;
  readonly methods: ReadonlySet<string>;
  readonly origin: Origin;
  readonly originPath: string;
  readonly passesAll: boolean;
  readonly edge: EdgeFunction | undefined;
  readonly headers: HeadersPolicy | undefined;
  readonly compresses: boolean;
}

/**
 * CloudFront as the template describes it: the first behaviour that fits, its function, its origin, its headers.
 * @param originFor what stands behind a domain name
 */
export function createDistribution(
  resource: Deployed,
  deployment: Deployment,
  origins: LocalOrigins,
  originFor: (domainName: string) => Origin | undefined,
): Origin {
  const { DistributionConfig: config } = propertiesOf(resource, DistributionProperties);
  const policies = deployment.ofType("AWS::CloudFront::ResponseHeadersPolicy");
  const functions = deployment.ofType("AWS::CloudFront::Function");

  const ways = [...config.CacheBehaviors, config.DefaultCacheBehavior].map((behavior): Way => {
    const target = config.Origins.find(({ Id }) => Id === behavior.TargetOriginId);
    const origin = target && originFor(target.DomainName);
    if (!target || !origin)
      throw new StartError(`The origin ${target?.DomainName} of ${resource.logicalId} does not run here.`);
    const { OriginRequestPolicyId: passing, ResponseHeadersPolicyId: policyId } = behavior;
    if (passing !== undefined && !allViewer.has(passing)) {
      throw new StartError(
        `The local runtime does not know the origin request policy ${passing} of ${resource.logicalId}.`,
      );
    }
    const [association] = behavior.FunctionAssociations;
    const edge = functions.find(({ name }) => association?.FunctionARN.endsWith(`function/${name}`));
    const policy = policies.find(({ name }) => name === policyId);
    if ((association && !edge) || (policyId !== undefined && !policy)) {
      throw new StartError(`A function or headers policy of ${resource.logicalId} is not in the template.`);
    }
    return {
      pattern: behavior.PathPattern.replace(/^(?![/*])/, "/"),
      methods: new Set(behavior.AllowedMethods),
      origin,
      originPath: target.OriginPath,
      passesAll: passing !== undefined,
      edge: edge && createEdgeFunction(edge),
      headers: policy && createHeadersPolicy(policy, origins),
      compresses: behavior.Compress && behavior.CachePolicyId !== cachingDisabled,
    };
  });

  async function fetchFrom(way: Way, request: FrontRequest): Promise<FrontResponse> {
    const path =
      request.path === "/" && config.DefaultRootObject !== "" ? `/${config.DefaultRootObject}` : request.path;
    const sent = { ...request, path: `${way.originPath}${path}` };
    if (way.passesAll) return way.origin(sent);
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !withheld.has(name)),
    );
    return way.origin({ ...sent, query: "", headers });
  }

  return async (request) => {
    const way = ways.find(({ pattern }) => matchesWildcard(pattern, request.path));
    if (!way?.methods.has(request.method))
      return textResponse(403, "This distribution does not allow the method.\n");
    const changed = way.edge ? await way.edge(request) : request;
    let response = "status" in changed ? changed : await fetchFrom(way, changed);
    const custom = config.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === response.status);
    if (custom?.ResponsePagePath !== undefined && !("status" in changed)) {
      const errorPage = await fetchFrom(way, { ...changed, path: custom.ResponsePagePath });
      response = { ...errorPage, status: custom.ResponseCode ?? response.status };
    }
    if (way.compresses) response = compress(response, request.headers["accept-encoding"] ?? "");
    return way.headers ? { ...response, headers: way.headers(response.headers) } : response;
  };
}
