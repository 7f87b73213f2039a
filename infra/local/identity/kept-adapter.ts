import type { Adapter, AdapterPayload } from "oidc-provider";
import * as z from "zod";
import { readKept, writeKept } from "../kept-file.ts";

const Kept = z.record(
  z.string(),
  z.object({ payload: z.custom<AdapterPayload>(), expiresAt: z.number().nullable() }),
);
type Entries = z.infer<typeof Kept>;

const now = (): number => Math.floor(Date.now() / 1000);

/** The issuer's sessions and grants, in one file, so that people stay signed in over a restart. */
export function createAdapterFactory(file: string): (model: string) => Adapter {
  const read = Kept.safeParse(readKept(file));
  const entries: Entries = read.success ? read.data : {};
  let writing: NodeJS.Timeout | undefined;

  const keep = (): void => {
    if (writing !== undefined) return;
    // Sign-ins come in bursts of writes; losing the last tenth of a second means to sign in again.
    writing = setTimeout(() => {
      writing = undefined;
      for (const [key, { expiresAt }] of Object.entries(entries)) {
        if (expiresAt !== null && expiresAt < now()) delete entries[key];
      }
      writeKept(file, entries);
    }, 100).unref();
  };

  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const live = (key: string): AdapterPayload | undefined => {
      const entry = entries[key];
      return entry && (entry.expiresAt === null || entry.expiresAt >= now()) ? entry.payload : undefined;
    };
    const findWhere = (property: "uid" | "userCode", value: string): AdapterPayload | undefined =>
      Object.keys(entries)
        .filter((key) => key.startsWith(`${model}:`))
        .map(live)
        .find((payload) => payload?.[property] === value);
    return {
      async upsert(id, payload, expiresIn) {
        // An expiry of zero seconds is none for a session that ends with the browser.
        entries[keyOf(id)] = { payload, expiresAt: expiresIn ? now() + expiresIn : null };
        keep();
      },
      find: async (id) => live(keyOf(id)),
      findByUid: async (uid) => findWhere("uid", uid),
      findByUserCode: async (userCode) => findWhere("userCode", userCode),
      async consume(id) {
        const entry = entries[keyOf(id)];
        if (entry) entry.payload = { ...entry.payload, consumed: now() };
        keep();
      },
      async destroy(id) {
        delete entries[keyOf(id)];
        keep();
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of Object.entries(entries)) {
          if (payload.grantId === grantId) delete entries[key];
        }
        keep();
      },
    };
  };
}
