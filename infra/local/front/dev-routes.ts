import * as z from "zod";
import type { Issuer } from "../identity/issuer.ts";
import { personas } from "../identity/personas.ts";
import { parseObject } from "../json.ts";
import type { FailureQueues } from "../services/failure-queues.ts";
import type { MailBox } from "../services/mail.ts";
import type { Schedules } from "../services/schedules.ts";
import { demoRecord } from "./demo-record.ts";
import { answerClock, type ClockTools } from "./dev-clock.ts";
import { devPage, mailListPage, mailPage } from "./dev-page.ts";
import { type FrontRequest, type FrontResponse, jsonResponse, textResponse } from "./exchange.ts";

/** What `/dev/*` shows and does. Exists here only; nothing of it is deployed. */
export interface DevTools extends ClockTools {
  readonly origin: string;
  readonly issuer: Issuer;
  readonly mailBox: MailBox;
  readonly schedules: Schedules;
  readonly failures: FailureQueues;
  /** Deletes what has expired now, without the usual delay; gives the number of items. */
  sweep(): Promise<number>;
}

const TokenRequest = z
  .strictObject({
    persona: z.enum(personas.map(({ name }) => name) as [string, ...string[]]).optional(),
    subject: z.string().min(1).max(255).optional(),
    /** Negative for a token that has expired already. */
    expiresInSeconds: z.int().optional(),
  })
  .refine(({ persona, subject }) => (persona === undefined) !== (subject === undefined));

const html = (content: string): FrontResponse => textResponse(200, content, "text/html; charset=utf-8");
const wantsHtml = (request: FrontRequest): boolean => (request.headers["accept"] ?? "").includes("text/html");

async function token(request: FrontRequest, { issuer }: DevTools): Promise<FrontResponse> {
  const asked = TokenRequest.safeParse(parseObject(request.body.toString("utf8")));
  if (!asked.success) {
    return jsonResponse(400, {
      message: 'Send {"persona": NAME} or {"subject": "anybody"}.',
      personas: personas.map(({ name }) => name),
    });
  }
  const { persona, subject = "", expiresInSeconds } = asked.data;
  const accessToken = await issuer.token(persona ?? subject, expiresInSeconds);
  return jsonResponse(200, { access_token: accessToken, token_type: "Bearer" });
}

function mail(request: FrontRequest, id: string | undefined, { mailBox }: DevTools): FrontResponse {
  const mails = mailBox.mails();
  if (id === undefined) {
    const to = new URLSearchParams(request.query).get("to");
    const wanted = to === null ? mails : mails.filter((one) => one.to.includes(to));
    return wantsHtml(request) ? html(mailListPage(wanted)) : jsonResponse(200, { items: wanted });
  }
  const found = mails.find((one) => one.id === id);
  if (!found) return jsonResponse(404, { message: "There is no such mail." });
  return wantsHtml(request) ? html(mailPage(found)) : jsonResponse(200, found);
}

async function runSchedule(name: string, { schedules }: DevTools): Promise<FrontResponse> {
  const outcome = await schedules.run(name);
  if (!outcome) {
    return jsonResponse(404, {
      message: "There is no such schedule.",
      schedules: schedules.jobs.map((job) => job.name),
    });
  }
  return outcome.ok
    ? jsonResponse(200, { ok: true, result: outcome.result })
    : jsonResponse(500, { ok: false, message: outcome.failure.errorMessage });
}

/** Answers `/dev` and what is below it. */
export async function answerDev(request: FrontRequest, tools: DevTools): Promise<FrontResponse> {
  const [, , tool, id, verb] = request.path.split("/");
  const { method } = request;
  if (method === "GET" && (tool === undefined || tool === ""))
    return html(devPage(tools.origin, tools.schedules.jobs, tools.clock.secondsAhead()));
  if (tool === "clock" || tool === "clock.js") return answerClock(request, tools);
  if (method === "POST" && tool === "token") return token(request, tools);
  if (method === "GET" && tool === "mail") return mail(request, id, tools);
  if (method === "GET" && tool === "queues") return jsonResponse(200, { items: tools.failures.list() });
  if (method === "GET" && tool === "demo-record") return demoRecord(tools.origin);
  if (method === "POST" && tool === "sweep") return jsonResponse(200, { deleted: await tools.sweep() });
  if (method === "POST" && tool === "schedules" && verb === "run")
    return runSchedule(decodeURIComponent(id ?? ""), tools);
  return jsonResponse(404, { message: "Not Found" });
}
