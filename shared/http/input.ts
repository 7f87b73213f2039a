import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type * as z from "zod";
import type { Contract } from "../contracts/contract.ts";
import { fieldErrors } from "../contracts/field-errors.ts";
import type { CreatingCall } from "../dynamo/once.ts";
import { DomainError, type FieldError } from "../kernel/domain-error.ts";

/** Larger bodies are refused unread; files do not travel through the API. */
const maxBodyBytes = 262_144;

function bodyOf(event: APIGatewayProxyEventV2): unknown {
  const raw = event.body ?? "";
  const text = event.isBase64Encoded ? Buffer.from(raw, "base64").toString("utf8") : raw;
  if (Buffer.byteLength(text) > maxBodyBytes) throw new DomainError("too_large", "request.too_large");
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("malformed", "request.malformed");
  }
}

interface Input {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Parses path, query and body with the contract's schemas, and complains about all of their fields at once. */
export function readInput(contract: Contract, event: APIGatewayProxyEventV2): Input {
  const errors: FieldError[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, root: string): unknown => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) errors.push(...fieldErrors(parsed.error, value, root));
    return parsed.data;
  };
  const path = read(contract.path, event.pathParameters ?? {}, "path");
  if (errors.length > 0) {
    // An id that cannot exist names nothing: the same answer as for one that does not exist.
    throw new DomainError("not_found", "request.route_unknown");
  }
  const query = read(contract.query, event.queryStringParameters ?? {}, "query");
  const sent = bodyOf(event);
  const body = read(contract.body, sent, "body");
  if (contract.query === undefined) {
    errors.push(
      ...Object.keys(event.queryStringParameters ?? {}).map((name) => unknownField(`query.${name}`)),
    );
  }
  if (contract.body === undefined && sent !== undefined) errors.push(unknownField("body"));
  if (errors.length > 0) throw new DomainError("invalid", "request.invalid", { errors });
  return { path, query, body };
}

const unknownField = (path: string): FieldError => ({ path, code: "input.unknown_field" });

const keyShape = /^[\x21-\x7e]{8,128}$/;

/** The identity of a creating call: 400 without a usable `Idempotency-Key`. */
export function creatingCall(event: APIGatewayProxyEventV2, personId: string): CreatingCall {
  const key = event.headers["idempotency-key"] ?? "";
  if (!keyShape.test(key)) {
    throw new DomainError("malformed", "idempotency.key_missing", {
      errors: [{ path: "header.Idempotency-Key", code: "idempotency.key_missing" }],
    });
  }
  const fingerprint = createHash("sha256")
    .update(`${event.routeKey}\n${event.rawPath}\n${event.body ?? ""}`)
    .digest("hex");
  return { personId, key, fingerprint };
}
