import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { SignJWT } from "jose";
import { Provider } from "oidc-provider";
import { readBody } from "../gateway/body.ts";
import { algorithm, type IssuerKeys, provideIssuerKeys } from "./issuer-keys.ts";
import { createAdapterFactory } from "./kept-adapter.ts";
import { personas } from "./personas.ts";
import { pickerPage } from "./picker-page.ts";

/** What the template's parameters say about sign-in. */
export const clientId = "duijie-console";
export const audience = "urn:duijie:api";
export const issuerPath = "/oidc";

/**
 * The issuer's name, whatever the port: a person's id follows from it, and must not change with PORT. On another port
 * the issuer is reached there, and `local-origins.ts` says so to the console.
 */
export const issuerOrigin = "http://localhost:8787";
const address = `${issuerOrigin}${issuerPath}`;

const scopes = "openid profile email";
const tokenSeconds = 8 * 3600;

/** The OpenID Connect issuer: a certified one, with a page to pick a persona in place of a password. */
export interface Issuer {
  readonly address: string;
  readonly keys: IssuerKeys;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** An access token as the issuer itself makes them. A negative lifetime makes an expired one. */
  token(subject: string, lifetimeSeconds?: number): Promise<string>;
}

const personaOf = (subject: string) => personas.find(({ name }) => name === subject);
const emailOf = (subject: string): string =>
  /^[\w.+-]+$/.test(subject) ? `${subject}@personas.example` : "person@personas.example";

function createProvider(consoleOrigins: readonly string[], keys: IssuerKeys, folder: string): Provider {
  return new Provider(address, {
    adapter: createAdapterFactory(join(folder, "sessions.json")),
    jwks: { keys: [keys.privateJwk as never] },
    cookies: { keys: [keys.cookieSecret] },
    clients: [
      {
        client_id: clientId,
        application_type: "native",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code"],
        response_types: ["code"],
        redirect_uris: consoleOrigins.map((origin) => `${origin}/auth/callback`),
        post_logout_redirect_uris: consoleOrigins.map((origin) => `${origin}/`),
      },
    ],
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    clientBasedCORS: (_context, origin) => consoleOrigins.includes(origin),
    responseTypes: ["code"],
    interactions: { url: (_context, { uid }) => `${issuerPath}/interaction/${uid}` },
    ttl: {
      AccessToken: tokenSeconds,
      IdToken: tokenSeconds,
      Session: 14 * 86_400,
      Grant: 14 * 86_400,
      Interaction: 3600,
    },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({
        sub: subject,
        name: personaOf(subject)?.title ?? subject,
        email: emailOf(subject),
        email_verified: true,
      }),
    }),
    // The console is the only client and asks for nothing that wants consent.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope(scopes);
      grant.addResourceScope(audience, scopes);
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(context, form) {
          context.body = `<!doctype html><meta charset="utf-8"><title>退出</title>${form}<script>const f=document.forms[0];const i=document.createElement("input");i.type="hidden";i.name="logout";i.value="yes";f.append(i);f.submit()</script>`;
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes,
          audience,
          accessTokenFormat: "jwt",
          accessTokenTTL: tokenSeconds,
          jwt: { sign: { alg: algorithm } },
        }),
      },
    },
  });
}

/** @param consoleOrigins where the console may be opened */
export async function createIssuer(consoleOrigins: readonly string[], folder: string): Promise<Issuer> {
  const keys = await provideIssuerKeys(folder);
  const provider = createProvider(consoleOrigins, keys, folder);
  const answer = provider.callback();

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionDetails(request, response);
    if (request.method === "POST") {
      const form = new URLSearchParams((await readBody(request, 10_000)).toString("utf8"));
      const subject = (form.get("subject") ?? "").trim();
      if (subject !== "") {
        await provider.interactionFinished(request, response, {
          login: { accountId: subject, remember: true },
          // Clients on loopback addresses count as native, and those are asked for consent each time.
          consent: {},
        });
        return;
      }
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(pickerPage(request.url ?? ""));
  }

  return {
    address,
    keys,
    handle(request, response) {
      const url = request.url ?? "/";
      if (url.startsWith(`${issuerPath}/interaction/`)) {
        interact(request, response).catch(() => {
          response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
          response.end("登录已过期，请返回后重新登录。\n");
        });
        return;
      }
      // How the provider learns that it is mounted below a path.
      Object.assign(request, { originalUrl: url });
      request.url = url.slice(issuerPath.length) || "/";
      answer(request, response);
    },
    token: (subject, lifetimeSeconds = tokenSeconds) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ client_id: clientId, scope: scopes, jti: randomUUID() })
        .setProtectedHeader({ alg: algorithm, typ: "at+jwt", kid: keys.keyId })
        .setIssuer(address)
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt(Math.min(now, now + lifetimeSeconds - 1))
        .setExpirationTime(now + lifetimeSeconds)
        .sign(keys.privateKey);
    },
  };
}
