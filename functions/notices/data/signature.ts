import { createHmac, randomBytes } from "node:crypto";
import { epochSeconds, type Instant } from "../../../shared/kernel/time.ts";

/** Secrets as Standard Webhooks 1.0 writes them: `whsec_` and base64; 256 bits. */
const prefix = "whsec_";
export const newSecret = (): string => `${prefix}${randomBytes(32).toString("base64")}`;

/** The three headers of a message; one signature for each secret, so that either will do while they change. */
export function signatureHeaders(
  message: { readonly id: string; readonly at: Instant; readonly body: string },
  secrets: readonly string[],
): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const timestamp = String(epochSeconds(message.at));
  const signed = `${message.id}.${timestamp}.${message.body}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  });
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
