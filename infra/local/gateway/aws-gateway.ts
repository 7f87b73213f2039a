import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type JsonObject, parseObject } from "../json.ts";
import { BodyTooLarge, readBody } from "./body.ts";
import { AccessDenied, type Caller } from "./callers.ts";
import { UnknownRequest } from "./dynamo-needs.ts";
import { SignatureError, verifySignature } from "./signature.ts";

/** What a service answers. */
export interface Answer {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A problem in the form of the AWS JSON protocols. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** One request of a function, verified to be that function's. */
export interface ServiceRequest {
  readonly caller: Caller;
  readonly operation: string;
  readonly input: JsonObject;
  /** The request's headers and body for a service that is forwarded to. */
  readonly target: string;
  readonly body: Uint8Array;
}

export type Service = (request: ServiceRequest) => Promise<Answer>;

/** Services by the name in the signature's scope: `dynamodb`, `events`, `secretsmanager`. */
export type Services = Readonly<Record<string, Service>>;

/** AWS allows 1 MiB for most of these requests and 16 MiB for a batch of items. */
const bodyLimit = 16 * 1024 * 1024;

function problemOf(error: unknown): { code: string; message: string; status: number } {
  if (error instanceof AccessDenied)
    return { code: "AccessDeniedException", message: error.message, status: 400 };
  if (error instanceof SignatureError) {
    return { code: "UnrecognizedClientException", message: error.message, status: 400 };
  }
  if (error instanceof UnknownRequest)
    return { code: "ResourceNotFoundException", message: error.message, status: 400 };
  if (error instanceof ServiceError) return { code: error.code, message: error.message, status: 400 };
  if (error instanceof BodyTooLarge)
    return { code: "RequestEntityTooLarge", message: error.message, status: 413 };
  const message = error instanceof Error ? error.message : String(error);
  return { code: "InternalServerError", message: `The local runtime failed: ${message}`, status: 500 };
}

/**
 * Where the functions' AWS clients send their calls: it knows who calls by the signature and lets each service
 * demand the rights that the caller's role must hold.
 */
export function createAwsGateway(
  callers: (accessKeyId: string) => Caller | undefined,
  services: Services,
): Server {
  async function answer(request: IncomingMessage): Promise<Answer> {
    const body = await readBody(request, bodyLimit);
    const { who, service } = verifySignature(
      { method: request.method ?? "", target: request.url ?? "/", headers: request.headers, body },
      callers,
      Date.now(),
    );
    const handle = services[service];
    if (!handle)
      throw new ServiceError("UnknownOperationException", `The service ${service} does not run locally.`);
    const target = String(request.headers["x-amz-target"] ?? "");
    const input = parseObject(new TextDecoder().decode(body)) ?? {};
    return handle({ caller: who, operation: target.split(".").at(-1) ?? "", input, target, body });
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request)
      .catch((error: unknown): Answer => {
        const { code, message, status } = problemOf(error);
        return { status, body: JSON.stringify({ __type: code, message }) };
      })
      .then(({ status, body, headers }) => {
        response.writeHead(status, {
          "content-type": "application/x-amz-json-1.0",
          "content-length": Buffer.byteLength(body),
          // Clients correct their clock by it. Node's own header does not follow when ours is put forward.
          date: new Date().toUTCString(),
          ...headers,
        });
        response.end(body);
      });
  });
  // Clients keep connections alive; a server that closes them first makes their next call fail.
  server.keepAliveTimeout = 120_000;
  return server;
}
