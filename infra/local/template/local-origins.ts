import type { Json } from "../json.ts";
import { mapStrings } from "../json.ts";

/**
 * The one place that puts local addresses where the template has others: the origin of a bucket or of the
 * distribution on AWS, or the issuer's name, becomes the origin that stands for it here, in variables, headers and
 * files alike.
 */
export interface LocalOrigins {
  text(value: string): string;
  json(value: Json): Json;
}

/** @param origins origin in the template → origin here */
export function createLocalOrigins(origins: ReadonlyMap<string, string>): LocalOrigins {
  const text = (value: string): string => {
    let local = value;
    for (const [named, origin] of origins) local = local.replaceAll(named, origin);
    return local;
  };
  return { text, json: (value) => mapStrings(value, text) };
}
