import type { FileStorage } from "../../shared/files/storage.ts";
import { addMilliseconds } from "../../shared/kernel/time.ts";

/** A file store in memory; a test "uploads" with `put`. */
export function memoryStorage(): FileStorage & { put(key: string, bytes: Uint8Array): void } {
  const objects = new Map<string, Uint8Array>();
  const signed = (verb: string, key: string, at: string) => ({
    url: `https://files.example.com/${key}?${verb}`,
    expiresAt: addMilliseconds(at, 60_000),
  });
  return {
    put: (key, bytes) => void objects.set(key, bytes),
    uploadTicket: async (key, _object, at) => ({ ...signed("put", key, at), headers: {} }),
    downloadTicket: async (key, _name, at) => signed("get", key, at),
    read: async (key) => objects.get(key),
    keep: async (key, _type, bytes) => void objects.set(key, bytes),
  };
}
