import { expect, inject } from "vitest";
import { forgetTokens } from "./client.ts";

/** The time that the product under test lives in; it goes forward only, for everybody who tests it. */

const clock = () => new URL("/dev/clock", inject("baseUrl"));

export async function productNow(): Promise<string> {
  return ((await (await fetch(clock())).json()) as { now: string }).now;
}

export async function putClockForward(
  to: { readonly days: number } | { readonly until: string },
): Promise<void> {
  const answer = await fetch(clock(), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(to),
  });
  expect(answer.status, await answer.text()).toBe(200);
  // Whoever was signed in for hours is not any more.
  forgetTokens();
}
