import type { IncomingMessage } from "node:http";

/** A body that is larger than it may be. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** Reads a request's body; what is beyond the limit is drained, not kept, so that the answer still arrives. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    });
    request.on("end", () => {
      if (size > limit) reject(new BodyTooLarge(`The body has ${size} bytes; ${limit} are allowed.`));
      else resolve(Buffer.concat(chunks));
    });
    request.on("error", reject);
    // A client that breaks off ends neither well nor with an error.
    request.on("close", () => reject(new Error("The client broke off.")));
  });
}
