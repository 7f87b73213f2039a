import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openApiDocument } from "../../../infra/tools/openapi-document.ts";
import { exampleOf, type JsonSchema } from "../../../infra/tools/schema-example.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { contractsByName } from "../../../shared/contracts/index.ts";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { type Answered, list, type Sending, send, sendAs, tokenOfStranger } from "../../support/client.ts";
import { whoMay } from "./who-may.ts";

const document = openApiDocument();
const components = (document.components?.schemas ?? {}) as Record<string, JsonSchema>;

/** A body that the schema accepts, to be spoilt in one place. */
function soundBody(contract: Contract): unknown {
  const [method = "", path = ""] = contract.key.split(" ");
  const operation = document.paths?.[path]?.[method.toLowerCase() as "post"];
  const content = (operation?.requestBody as { content?: Record<string, { schema: JsonSchema }> } | undefined)
    ?.content;
  const schema = content?.["application/json"]?.schema;
  return contract.example ?? (schema === undefined ? undefined : exampleOf(schema, components));
}

const caller = (name: string): string => {
  const who = whoMay.get(name);
  return who === undefined || who === "everybody" ? "enterprise" : (who[0] ?? "enterprise");
};

/** These need no id of anybody else's: what happens to be sound goes through, and must change nobody whom others need. */
const onesOwn: ReadonlySet<string> = new Set(["saveMe", "registerOrganization", "saveNoticePreferences"]);
let newcomer: string;
beforeAll(async () => {
  newcomer = await tokenOfStranger();
  const { saveMe } = organizationsContracts;
  expect((await send(newcomer, saveMe, { body: saveMe.example })).status).toBe(200);
});
const sendFor = async (name: string, contract: Contract, sending: Sending): Promise<Answered> =>
  onesOwn.has(name) ? send(newcomer, contract, sending) : sendAs(caller(name), contract, sending);

const nowhere = {
  needId: "ned_00000000000000000000000000",
  offerId: "off_00000000000000000000000000",
  itemId: "ned_00000000000000000000000000",
  otherId: "off_00000000000000000000000000",
  organizationId: "org_00000000000000000000000000",
  contactId: "con_00000000000000000000000000",
  outcomeId: "out_00000000000000000000000000",
  fileId: "fil_00000000000000000000000000",
  personId: "per_00000000000000000000000000",
  invitationId: "inv_00000000000000000000000000",
  qualificationId: "qua_00000000000000000000000000",
  importId: "imp_00000000000000000000000000",
  row: "4",
  exportId: "exp_00000000000000000000000000",
  noticeId: "ntc_00000000000000000000000000",
  webhookId: "whk_00000000000000000000000000",
  deliveryId: "dlv_00000000000000000000000000",
  eventId: "act_00000000000000000000000000",
  registrantId: "per_00000000000000000000000000",
  audience: "guest",
  programmeId: "prg_00000000000000000000000000",
  announcementId: "ann_00000000000000000000000000",
  challengeId: "chl_00000000000000000000000000",
  questionId: "qst_00000000000000000000000000",
  proposalId: "prp_00000000000000000000000000",
  objectionId: "obj_00000000000000000000000000",
  participantId: "ptc_00000000000000000000000000",
  requestId: "mrq_00000000000000000000000000",
  number: "1",
  token: "nothing-that-was-ever-handed-out",
  role: "expert",
};

/** Every way to spoil a value: wrong types, missing, unknown, too long, hostile. */
const spoilt = fc.oneof(
  fc.constant(null),
  fc.constant("很".repeat(20_000)),
  fc.constant("\u0000\u202e"),
  fc.constant("<script>alert(1)</script>"),
  fc.constant(-1),
  fc.constant(1e308),
  fc.constant({ __proto__: { admin: true }, constructor: 1 }),
  fc
    .anything({ maxDepth: 2, withNullPrototype: false })
    .filter((value) => JSON.stringify(value) !== undefined),
);

const pathsIn = (value: unknown, at: readonly string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsIn(inner, [...at, key])])
    : [];

function replaceAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, head, replaceAt(Reflect.get(copy, head), rest, replacement));
  return copy;
}

const withBody = [...contractsByName].filter(([, contract]) => contract.body !== undefined);
const withQuery = [...contractsByName].filter(([, contract]) => contract.query !== undefined);

describe("bad input", () => {
  it.each(withBody)(
    "%s: no spoilt body makes the server fail; the schema's refusals name their fields",
    async (name, contract) => {
      const sound = soundBody(contract);
      const places = [[], ...pathsIn(sound)];
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...places), spoilt, async (place, value) => {
          const body = replaceAt(sound, place, value);
          const refusedBySchema =
            contract.body?.safeParse(JSON.parse(JSON.stringify(body))).success === false;
          const answer = await sendFor(name, contract, { path: nowhere, body });
          expect(answer.status).toBeLessThan(500);
          if (!refusedBySchema) return;
          expect(answer.status).toBe(422);
          expect(answer.body.code).toBe("request.invalid");
          expect(list(answer.body.errors).length).toBeGreaterThan(0);
          for (const fault of list(answer.body.errors)) {
            expect(String(fault.path)).toMatch(/^body/);
            expect(String(fault.message)).toMatch(/[\u4e00-\u9fff]/);
          }
        }),
        { numRuns: 8 },
      );
    },
  );

  it.each(withBody)("%s: an unknown field, no JSON, a wrong content", async (name, contract) => {
    const extra = await sendFor(name, contract, {
      path: nowhere,
      body: { ...(soundBody(contract) as object), admin: true },
    });
    expect(extra.status).toBe(422);
    expect(list(extra.body.errors)).toContainEqual(
      expect.objectContaining({ path: "body.admin", code: "input.unknown_field" }),
    );
    const broken = await sendFor(name, contract, { path: nowhere, rawBody: '{"a":' });
    expect([broken.status, broken.body.code]).toEqual([400, "request.malformed"]);
    const huge = await sendFor(name, contract, {
      path: nowhere,
      rawBody: JSON.stringify("x".repeat(300_000)),
    });
    expect([huge.status, huge.body.code]).toEqual([413, "request.too_large"]);
  });

  it.each(withQuery)("%s: unknown and wrong query parameters are named", async (name, contract) => {
    const unknown = await sendFor(name, contract, { path: nowhere, query: { surprise: "1" } });
    expect(unknown.status).toBe(422);
    expect(list(unknown.body.errors).map((fault) => fault.path)).toContain("query.surprise");
    if (contract.query === undefined || !("limit" in contract.query.shape)) return;
    for (const limit of ["0", "501", "x", "1.5", "-3"]) {
      const answer = await sendFor(name, contract, { path: nowhere, query: { limit } });
      expect([limit, answer.status]).toEqual([limit, 422]);
      expect(list(answer.body.errors).map((fault) => fault.path)).toContain("query.limit");
    }
  });

  it("answers in English when the caller asks for it", async () => {
    const contract = withBody.find(([name]) => name === "createNeed")?.[1];
    if (contract === undefined) throw new Error("createNeed is gone");
    const answer = await sendAs("enterprise", contract, {
      body: {},
      headers: { "accept-language": "en-GB,en;q=0.9" },
    });
    expect(answer.body.title).toMatch(/^[A-Z]/);
    expect(answer.headers.get("content-language")).toBe("en");
  });

  it("does not know paths that it does not have", async () => {
    const answer = await sendAs("enterprise", { key: "GET /v1/nothing-here" });
    expect(answer.status).toBe(404);
  });
});
