import * as z from "zod";
import { type FrontResponse, jsonResponse, textResponse } from "./exchange.ts";

const Notices = z.object({
  items: z.array(z.object({ challengeId: z.string(), state: z.string() })),
});

/** The public record of the award that was confirmed first: in the demo data there is one. */
export async function demoRecord(origin: string): Promise<FrontResponse> {
  const listed = await fetch(`${origin}/v1/directory/public-notices`);
  const { items } = Notices.parse(await listed.json());
  // Newest first.
  const confirmed = items.findLast(({ state }) => state === "confirmed");
  if (confirmed === undefined) return jsonResponse(404, { message: "No award is confirmed yet." });
  const answer = await fetch(`${origin}/v1/directory/challenges/${confirmed.challengeId}/record`);
  return textResponse(answer.status, await answer.text(), "application/json");
}
