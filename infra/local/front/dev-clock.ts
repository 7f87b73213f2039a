import * as z from "zod";
import type { LocalClock } from "../clock/clock.ts";
import { parseObject } from "../json.ts";
import { consoleClock } from "./console-clock.ts";
import { type FrontRequest, type FrontResponse, jsonResponse } from "./exchange.ts";

/** What moving the time needs. */
export interface ClockTools {
  readonly clock: LocalClock;
  /** Puts the clock forward and lets everything that waited for a time in between have its turn. */
  forward(until: Date): Promise<void>;
}

const dayMs = 86_400_000;

/** Ten years at once are no more than a slip. */
const ClockRequest = z.union([
  z.strictObject({ days: z.number().positive().max(3650) }),
  z.strictObject({ until: z.iso.datetime({ offset: true }) }),
]);

/** The buttons of the page send a form, everything else JSON. */
function read({ headers, body }: FrontRequest): unknown {
  const text = body.toString("utf8");
  if (!(headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded"))
    return parseObject(text);
  return { days: Number(new URLSearchParams(text).get("days")) };
}

async function moveOn(request: FrontRequest, { forward }: ClockTools): Promise<FrontResponse | undefined> {
  const asked = ClockRequest.safeParse(read(request));
  if (!asked.success) {
    return jsonResponse(400, { message: 'Send {"days": 5} or {"until": "2027-01-01T00:00:00Z"}.' });
  }
  const until =
    "days" in asked.data ? new Date(Date.now() + asked.data.days * dayMs) : new Date(asked.data.until);
  if (until.getTime() <= Date.now() || until.getTime() > Date.now() + 3650 * dayMs) {
    return jsonResponse(400, { message: "The clock goes forward only, and ten years at most." });
  }
  await forward(until);
  return undefined;
}

/** Answers `GET` and `POST /dev/clock`, and what the console's pages load once the clock was moved. */
export async function answerClock(request: FrontRequest, tools: ClockTools): Promise<FrontResponse> {
  const { clock } = tools;
  if (request.path === "/dev/clock.js") return consoleClock(clock.secondsAhead());
  if (request.method === "POST") {
    const refused = await moveOn(request, tools);
    if (refused) return refused;
    if ((request.headers["accept"] ?? "").includes("text/html"))
      return { status: 303, headers: { location: "/dev" }, body: Buffer.alloc(0) };
  }
  return jsonResponse(200, { now: new Date().toISOString(), secondsAhead: clock.secondsAhead() });
}
