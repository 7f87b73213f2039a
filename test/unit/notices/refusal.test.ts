import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../functions/notices/domain/refusal.ts";

const answer = (text: string, command = "RCPT TO") => ({ command, status: Number(text.slice(0, 3)), text });

describe("a refused recipient", () => {
  it.each([
    ["550 5.1.1 no such user", "550 5.1.1"],
    ["550-5.1.1 no such user\n550 5.1.1 really", "550 5.1.1"],
    ["553 5.1.3 bad address", "553 5.1.3"],
    ["550 5.2.1 mailbox disabled", "550 5.2.1"],
    ["550 no such user", "550"],
    ["551 not here", "551"],
    ["553 name not allowed", "553"],
  ])("%s", (text, code) => {
    expect(refusalOf(answer(text))).toBe(code);
  });

  it.each([
    ["421 try later"],
    ["450 4.2.1 greylisted"],
    ["452 4.2.2 mailbox full"],
    ["552 5.2.2 mailbox full"],
    ["550 5.7.1 relaying denied"],
    ["554 5.7.1 sender blocked"],
    ["530 authentication required"],
    ["554 transaction failed"],
    ["503 bad sequence"],
  ])("is not one for good: %s", (text) => {
    expect(refusalOf(answer(text))).toBeUndefined();
  });

  it("is refused as a recipient, not as a sender or for the text", () => {
    for (const command of ["MAIL FROM", "DATA", "AUTH PLAIN", "CONN"])
      expect(refusalOf(answer("550 5.1.1 no", command))).toBeUndefined();
  });
});
