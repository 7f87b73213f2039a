/** A request on its way through the front. Header names are in lower case. */
export interface FrontRequest {
  readonly method: string;
  /** As sent, percent-encoding kept. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly sourceIp: string;
}

/** An answer on its way back. */
export interface FrontResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: Buffer;
}

/** What stands behind the front: the files of a bucket, or the API. */
export type Origin = (request: FrontRequest) => Promise<FrontResponse>;

export const jsonResponse = (
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): FrontResponse => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: Buffer.from(JSON.stringify(value)),
});

export const textResponse = (
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): FrontResponse => ({
  status,
  headers: { "content-type": type },
  body: Buffer.from(text),
});
