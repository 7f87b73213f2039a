import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, type JWK } from "jose";
import * as z from "zod";
import { readKept, writeKept } from "../kept-file.ts";

const Kept = z.object({ pkcs8: z.string(), keyId: z.string(), cookieSecret: z.string() });

/** The issuer's signing key. Kept, so that tokens and sessions outlive a restart. */
export interface IssuerKeys {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
  readonly cookieSecret: string;
}

/** RS256: the one algorithm family that API Gateway's JWT authorizer takes. */
export const algorithm = "RS256";

async function create(): Promise<z.infer<typeof Kept>> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return {
    pkcs8: await exportPKCS8(privateKey),
    keyId: randomBytes(8).toString("hex"),
    cookieSecret: randomBytes(32).toString("base64url"),
  };
}

export async function provideIssuerKeys(folder: string): Promise<IssuerKeys> {
  const file = join(folder, "keys.json");
  const read = Kept.safeParse(readKept(file));
  const kept = read.success ? read.data : await create();
  if (!read.success) writeKept(file, kept);
  const privateKey = await importPKCS8(kept.pkcs8, algorithm, { extractable: true });
  const privateJwk: JWK = { ...(await exportJWK(privateKey)), kid: kept.keyId, alg: algorithm, use: "sig" };
  const { kty, n, e, kid, alg, use } = privateJwk;
  return {
    keyId: kept.keyId,
    privateKey,
    privateJwk,
    publicJwk: { kty, n, e, kid, alg, use } as JWK,
    cookieSecret: kept.cookieSecret,
  };
}
