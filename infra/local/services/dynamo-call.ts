import { Agent, request as httpRequest } from "node:http";
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { type JsonObject, parseObject, textAt } from "../json.ts";
import { loopback } from "../listen.ts";
import { place } from "../place.ts";

/** An answer of DynamoDB Local, unread. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A problem that DynamoDB Local answered. */
export class DynamoError extends Error {
  override readonly name = "DynamoError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Speaks to DynamoDB Local, past every policy. */
export interface Dynamo {
  readonly endpoint: string;
  send(target: string, body: string | Uint8Array): Promise<RawAnswer>;
  call(operation: string, input: JsonObject): Promise<JsonObject>;
  callStreams(operation: string, input: JsonObject): Promise<JsonObject>;
  close(): void;
}

/** Any credentials will do: the database is shared and unsigned. */
export const anyCredentials = { accessKeyId: "local", secretAccessKey: "local" } as const;
/** Who says so; whether it is true, nobody looks. */
const unsigned = `AWS4-HMAC-SHA256 Credential=${anyCredentials.accessKeyId}/20260101/${place.region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`;

/** For clients of the SDK: the database looks at no signature, and making them takes a tenth of their processor time. */
export const unsignedSigner: NonNullable<DynamoDBClientConfig["signer"]> = {
  async sign(request) {
    request.headers["authorization"] = unsigned;
    return request;
  },
};

export function connectDynamo(port: number): Dynamo {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  const send = (target: string, body: string | Uint8Array): Promise<RawAnswer> =>
    new Promise((resolve, reject) => {
      const headers = {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": target,
        "content-length": Buffer.byteLength(body),
        authorization: unsigned,
      };
      const outgoing = httpRequest(
        { host: loopback, port, method: "POST", path: "/", headers, agent },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () => {
            const crc = incoming.headers["x-amz-crc32"];
            const id = incoming.headers["x-amzn-requestid"];
            resolve({
              status: incoming.statusCode ?? 500,
              headers: {
                ...(typeof crc === "string" ? { "x-amz-crc32": crc } : {}),
                ...(typeof id === "string" ? { "x-amzn-requestid": id } : {}),
              },
              body: Buffer.concat(chunks),
            });
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });

  const call = async (target: string, input: JsonObject): Promise<JsonObject> => {
    const { status, body } = await send(target, JSON.stringify(input));
    const output = parseObject(body.toString("utf8")) ?? {};
    if (status === 200) return output;
    const code = (textAt(output, "__type") ?? "InternalFailure").split("#").at(-1) ?? "";
    throw new DynamoError(code, textAt(output, "Message") ?? textAt(output, "message") ?? code);
  };

  return {
    endpoint: `http://${loopback}:${port}`,
    send,
    call: (operation, input) => call(`DynamoDB_20120810.${operation}`, input),
    callStreams: (operation, input) => call(`DynamoDBStreams_20120810.${operation}`, input),
    close: () => agent.destroy(),
  };
}
