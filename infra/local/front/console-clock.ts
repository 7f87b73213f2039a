import { movedDate } from "../clock/moved-date.ts";
import { type FrontRequest, type FrontResponse, type Origin, textResponse } from "./exchange.ts";

/** A file of its own: the content security policy lets pages run no other script. */
const scriptPath = "/dev/clock.js";

/** Puts `Date` of a browser forward as the local product's is. */
export function consoleClock(secondsAhead: number): FrontResponse {
  const script = `Date = (${movedDate})(Date, Int32Array.of(${secondsAhead}));\n`;
  const answer = textResponse(200, script, "text/javascript; charset=utf-8");
  return { ...answer, headers: { ...answer.headers, "cache-control": "no-store" } };
}

const without = (
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

const asksForPage = ({ method, headers }: FrontRequest): boolean =>
  method === "GET" && (headers["accept"] ?? "").includes("text/html");

/**
 * Lets the console's pages live in the product's time: the deadlines that they count down to, the dates that they
 * offer. Until the clock is moved for the first time, every byte is as it is deployed.
 */
export function withConsoleClock(pages: Origin, secondsAhead: () => number): Origin {
  return async (request) => {
    if (secondsAhead() === 0 || !asksForPage(request)) return pages(request);
    // A whole page in plain text: not what the browser keeps from before, and not compressed.
    const headers = without(request.headers, ["if-none-match", "accept-encoding"]);
    const answer = await pages({ ...request, headers });
    if (!(answer.headers["content-type"] ?? "").startsWith("text/html")) return answer;
    const html = answer.body
      .toString("utf8")
      .replace("<head>", `<head><script src="${scriptPath}"></script>`);
    return {
      ...answer,
      headers: { ...without(answer.headers, ["etag"]), "cache-control": "no-store" },
      body: Buffer.from(html),
    };
  };
}
