import { personIdOf } from "../../../shared/identity/person-id.ts";
import { signIn } from "../rush/people.ts";
import type { Answer, Product } from "../rush/product.ts";

/** Somebody who calls the product. */
export interface Caller {
  readonly personId: string;
  readonly headers: { readonly authorization: string };
}

export async function caller(
  local: Product,
  who: { persona: string } | { subject: string },
  name: string,
): Promise<Caller> {
  const headers = await signIn(local, who, name);
  const claims = Buffer.from(headers.authorization.split(".")[1] ?? "", "base64url").toString();
  const { iss, sub } = JSON.parse(claims) as { iss: string; sub: string };
  return { personId: personIdOf(iss, sub), headers };
}

/** A call that has to succeed. */
export async function ask(
  { send }: Product,
  who: Caller,
  key: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const [method = "", path = ""] = key.split(" ");
  const once = method === "POST" ? { "idempotency-key": crypto.randomUUID() } : {};
  const { status, body: said }: Answer = await send(method, path, { ...who.headers, ...once }, body);
  if (status >= 300) throw new Error(`${key} answered ${status}: ${JSON.stringify(said)}`);
  return said;
}
