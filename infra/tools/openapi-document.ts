import * as z from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import type { Contract } from "../../shared/contracts/contract.ts";
import { Export } from "../../shared/contracts/exports.ts";
import * as imports from "../../shared/contracts/imports.ts";
import { contractsByName } from "../../shared/contracts/index.ts";
import * as listing from "../../shared/contracts/listing.ts";
import * as matching from "../../shared/contracts/matching.ts";
import * as matchmaking from "../../shared/contracts/matchmaking.ts";
import * as content from "../../shared/contracts/matchmaking-content.ts";
import * as organizations from "../../shared/contracts/organizations.ts";
import { type ProblemCode, problemTexts } from "../../shared/kernel/problem-texts.ts";
import { exampleOf, type JsonSchema } from "./schema-example.ts";

/** The body of every refusal (RFC 9457). */
const Problem = z
  .object({
    type: z.string().meta({ example: "urn:duijie:problem:request.invalid" }),
    title: z.string().meta({ example: "有内容需要修改，请看标出的各项。" }),
    status: z.int().meta({ example: 422 }),
    /** Stable; clients decide by it. */
    code: z.string().meta({ example: "request.invalid" }),
    trace: z.string().meta({ example: "b1a2c3d4-0000-4000-8000-000000000000" }),
    /** What the texts of the code are filled with. */
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z
      .array(
        z.object({
          path: z.string().meta({ example: "body.content.title" }),
          code: z.string().meta({ example: "input.required" }),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          message: z.string().meta({ example: "必填。" }),
        }),
      )
      .optional(),
  })
  .meta({ id: "Problem" });

/** Schemas that occur again and again, by the names that the document gives them. */
const components = {
  Organization: organizations.Organization,
  OrganizationCard: organizations.OrganizationCard,
  Me: organizations.Me,
  Need: matchmaking.Need,
  Offer: matchmaking.Offer,
  NeedSummary: matchmaking.NeedSummary,
  OfferSummary: matchmaking.OfferSummary,
  NeedCard: matchmaking.NeedCard,
  OfferCard: matchmaking.OfferCard,
  NeedDraft: content.NeedDraft,
  OfferDraft: content.OfferDraft,
  PublicNeed: matchmaking.PublicNeed,
  PublicOffer: matchmaking.PublicOffer,
  Import: imports.Import,
  ImportDefaults: imports.ImportDefaults,
  ImportRow: imports.ImportRow,
  ItemOwner: matchmaking.ItemOwner,
  Export,
  Listing: listing.Listing,
  ListingCard: listing.ListingCard,
  Match: matching.Match,
  Verdict: matching.Verdict,
};

const meaning = {
  400: "Not JSON, or no usable Idempotency-Key",
  401: "No valid token",
  403: "The caller's role does not allow it",
  404: "It does not exist, or the caller may not know that it does",
  409: "Its state, a rule or a concurrent change does not allow it",
  412: "It was changed since the caller read it",
  413: "The body is too large",
  422: "Input that needs correcting; `errors` names every field",
  429: "Too many requests",
  500: "A fault of ours; `trace` identifies it",
  503: "Briefly unavailable; see Retry-After",
};

type ProblemStatus = keyof typeof meaning;

const problemResponse = (status: ProblemStatus) => ({
  id: `Problem${status}`,
  description: meaning[status],
  content: {
    "application/problem+json": {
      schema: Problem,
      example: {
        type: "urn:duijie:problem:…",
        title: meaning[status],
        status,
        code: "…",
        trace: "b1a2c3d4-0000-4000-8000-000000000000",
      },
    },
  },
});

/** One shared response for each status: `Problem404` and so on. */
const problemResponses: ReadonlyMap<ProblemStatus, ReturnType<typeof problemResponse>> = new Map(
  (Object.keys(meaning).map(Number) as ProblemStatus[]).map((status) => [status, problemResponse(status)]),
);

/** The problems of an operation by status, as far as their codes tell. */
function statusesOf(contract: Contract): ProblemStatus[] {
  const codes = contract.problems ?? [];
  const has = (ending: string) => codes.some((code) => code.endsWith(ending));
  const open = contract.who.includes("public");
  return [
    ...(contract.creates ? ([400] as const) : []),
    ...(open ? [] : ([401, 403] as const)),
    ...(has(".not_found") || contract.path !== undefined ? ([404] as const) : []),
    ...(codes.some((code) => !/\.(not_found|stale)$/.test(code)) ? ([409] as const) : []),
    ...(has(".stale") ? ([412] as const) : []),
    ...(contract.body === undefined ? [] : ([413] as const)),
    422,
    429,
    500,
    503,
  ];
}

const codeList = (codes: readonly ProblemCode[]): string =>
  codes.map((code) => `- \`${code}\`: ${problemTexts[code].en}`).join("\n");

function refusals(contract: Contract): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const status of statusesOf(contract)) {
    const response = problemResponses.get(status);
    if (response !== undefined) responses[`${status}`] = response;
  }
  return responses;
}

function operationOf(name: string, contract: Contract): ZodOpenApiOperationObject {
  const { summary, who, status, body, reply, path, query, creates, problems = [] } = contract;
  const media = contract.media?.split(";")[0] ?? "application/json";
  return {
    operationId: name,
    tags: [contract.module],
    summary: summary.en,
    description: [
      summary.zh,
      `Callers: ${who.join(", ")}.`,
      ...(problems.length === 0 ? [] : [`Problems:\n${codeList(problems)}`]),
    ].join("\n\n"),
    security: who.includes("public") ? [] : [{ oidc: [] }],
    requestParams: {
      ...(path === undefined ? {} : { path }),
      ...(query === undefined ? {} : { query }),
      ...(creates
        ? {
            header: z.object({
              "Idempotency-Key": z
                .string()
                .min(8)
                .max(128)
                .meta({ example: "0198c0de-7a11-7000-8000-000000000001" }),
            }),
          }
        : {}),
    },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      [`${status}`]: { description: "Done", content: { [media]: { schema: reply } } },
      ...refusals(contract),
    },
  };
}

interface Content {
  schema?: JsonSchema;
  example?: unknown;
}

/** Gives every body and reply an example: the contract's own, or one made from its schema. */
function addExamples(document: ReturnType<typeof createDocument>): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, JsonSchema>;
  for (const [name, contract] of contractsByName) {
    const [method = "", path = ""] = contract.key.split(" ");
    const operation = document.paths?.[path]?.[method.toLowerCase() as "get"];
    if (operation === undefined) throw new Error(`no operation was made for ${name}`);
    const body = operation.requestBody as { content: Record<string, Content> } | undefined;
    const responses = Object.values(operation.responses ?? {}) as { content?: Record<string, Content> }[];
    for (const content of Object.values(body?.content ?? {})) {
      content.example = contract.example ?? exampleOf(content.schema ?? {}, schemas);
    }
    for (const content of responses.flatMap((response) => Object.values(response.content ?? {}))) {
      content.example = exampleOf(content.schema ?? {}, schemas);
    }
  }
}

/** The OpenAPI 3.1 document of the whole API, made from the contracts. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, contract] of contractsByName) {
    const [method = "", path = ""] = contract.key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name, contract) };
  }
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: "对接 Duijie API",
      version: "1",
      description:
        "Needs, offers, organizations and their review. Instants are ISO 8601 in UTC; civil dates are of Asia/Shanghai; money is integer 元. Problems are RFC 9457 with stable codes, worded by Accept-Language (zh-CN or en).",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [
      { name: "organizations", description: "People and organizations" },
      { name: "matchmaking", description: "Needs and offers" },
      { name: "matching", description: "Matches, verdicts and search" },
    ],
    components: {
      schemas: components,
      securitySchemes: {
        oidc: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "An access token of the configured OIDC issuer",
        },
      },
    },
    paths,
  });
  addExamples(document);
  return document;
}
