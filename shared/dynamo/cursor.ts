import { createHmac, timingSafeEqual } from "node:crypto";
import { DomainError } from "../kernel/domain-error.ts";
import type { StoredItem } from "./table.ts";

/** Turns a position in a list into an opaque text and back; refuses one that it did not make for that list. */
export interface Cursors {
  /** `list` names the list that the position belongs to: its index, partition and filters. */
  seal(list: string, position: StoredItem): string;
  open(list: string, cursor: string): StoredItem;
}

const refused = () =>
  new DomainError("invalid", "request.cursor", {
    errors: [{ path: "query.cursor", code: "request.cursor" }],
  });

/** Cursors signed with this secret (HMAC-SHA-256, 128 bits kept). */
export function signedCursors(secret: string): Cursors {
  const signature = (list: string, payload: string): Buffer =>
    createHmac("sha256", secret).update(`${list}\n${payload}`).digest().subarray(0, 16);
  return {
    seal(list, position) {
      const payload = Buffer.from(JSON.stringify(position)).toString("base64url");
      return `${payload}.${signature(list, payload).toString("base64url")}`;
    },
    open(list, cursor) {
      const [payload = "", given = "", ...rest] = cursor.split(".");
      const expected = signature(list, payload);
      const received = Buffer.from(given, "base64url");
      if (rest.length > 0 || received.length !== expected.length || !timingSafeEqual(received, expected))
        throw refused();
      return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as StoredItem;
    },
  };
}
