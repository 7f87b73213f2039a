import canonicalize from "canonicalize";

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/**
 * The one text of a value (RFC 8785): names sorted, no spaces, numbers as ECMAScript writes them. Members that are
 * undefined are left out, as in JSON. Throws a `TypeError` for what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("JSON has no text for this value");
  return text;
}

export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));
