import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { BodyTooLarge, readBody } from "../gateway/body.ts";
import { type Issuer, issuerPath } from "../identity/issuer.ts";
import { answerDev, type DevTools } from "./dev-routes.ts";
import { type FrontRequest, type FrontResponse, jsonResponse, type Origin } from "./exchange.ts";

/** What the front needs once everything behind it runs; until then it answers 503. */
export interface Behind {
  readonly distribution: Origin;
  readonly issuer: Issuer;
  readonly tools: DevTools;
}

/** The one address of the local runtime. */
export interface Front {
  readonly servers: readonly Server[];
  open(behind: Behind): void;
  /** From now on `/healthz` says that everything is there. */
  declareReady(): void;
}

const bodyLimit = 10 * 1024 * 1024;
const hopByHop = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "content-length"]);

function toRequest(incoming: IncomingMessage, body: Buffer): FrontRequest {
  const [path = "/", query = ""] = (incoming.url ?? "/").split(/\?(.*)/s);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !hopByHop.has(name))
      headers[name] = Array.isArray(value) ? value.join(",") : value;
  }
  const sourceIp = incoming.socket.remoteAddress ?? "";
  return { method: incoming.method ?? "GET", path, query, headers, body, sourceIp };
}

function send(outgoing: ServerResponse, response: FrontResponse): void {
  const headers = Object.entries(response.headers).filter(([name]) => !hopByHop.has(name));
  const bodyless = response.status === 204 || response.status === 304;
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(headers),
    // The time of the product, which may run ahead of the time that Node would tell.
    date: new Date().toUTCString(),
    ...(response.cookies && response.cookies.length > 0 ? { "set-cookie": [...response.cookies] } : {}),
    ...(bodyless ? {} : { "content-length": response.body.length }),
  });
  outgoing.end(bodyless ? undefined : response.body);
}

/** @param ownOrigin where people should be: CORS and sign-in know the console by this origin only */
export function createFront(ownOrigin: () => string): Front {
  let behind: Behind | undefined;
  let ready = false;

  async function answer(incoming: IncomingMessage): Promise<FrontResponse> {
    const request = toRequest(incoming, await readBody(incoming, bodyLimit));
    if (request.path === "/healthz")
      return jsonResponse(ready ? 200 : 503, { status: ready ? "ok" : "starting" });
    if (!behind)
      return jsonResponse(503, { message: "The local runtime is starting." }, { "retry-after": "2" });
    const wandering = request.headers["host"] !== new URL(ownOrigin()).host;
    if (wandering && request.method === "GET" && (request.headers["accept"] ?? "").includes("text/html")) {
      return {
        status: 302,
        headers: { location: `${ownOrigin()}${incoming.url ?? "/"}` },
        body: Buffer.alloc(0),
      };
    }
    if (/^\/dev(\/|$)/.test(request.path)) return answerDev(request, behind.tools);
    return behind.distribution(request);
  }

  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (behind && incoming.url?.startsWith(`${issuerPath}/`)) {
      behind.issuer.handle(incoming, outgoing);
      return;
    }
    answer(incoming)
      .catch((error: unknown) => {
        if (error instanceof BodyTooLarge) return jsonResponse(413, { message: "Request Entity Too Large" });
        console.error(error);
        return jsonResponse(500, { message: "The local runtime failed; its output says why." });
      })
      .then((response) => send(outgoing, response))
      .catch(() => outgoing.destroy());
  };

  return {
    // One server for each loopback address: `localhost` means either.
    servers: [createServer(listener), createServer(listener)],
    open(next) {
      behind = next;
    },
    declareReady() {
      ready = true;
    },
  };
}
