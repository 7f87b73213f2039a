import { inject } from "vitest";

// Answers when the product is ready, or with the reason why it never will be.
const answer = await fetch(inject("gateUrl"));
if (!answer.ok) throw new Error(await answer.text());
