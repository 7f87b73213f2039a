import type { Json } from "../json.ts";
import { mapStrings } from "../json.ts";

/**
 * The one place that puts local addresses where the template has addresses on AWS: `https://<host>` of a bucket or
 * distribution becomes the origin that stands for it here, in variables, headers and files alike.
 */
export interface LocalOrigins {
  text(value: string): string;
  json(value: Json): Json;
}

export function createLocalOrigins(origins: ReadonlyMap<string, string>): LocalOrigins {
  const text = (value: string): string => {
    let local = value;
    for (const [host, origin] of origins) local = local.replaceAll(`https://${host}`, origin);
    return local;
  };
  return { text, json: (value) => mapStrings(value, text) };
}
