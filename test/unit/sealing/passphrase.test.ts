import { describe, expect, it } from "vitest";
import { newKey } from "../../../shared/sealing/keys.ts";
import { openIdentity, protectIdentity } from "../../../shared/sealing/passphrase.ts";

const { identity } = await newKey();
const passphrase = "开标委员会 二〇二六年 ABC";
const locked = await protectIdentity(identity, passphrase);

// Each try takes as long as guessing does, so these are few.
describe("a locked key", () => {
  it("is an armored age file that opens with its passphrase, however it is typed", async () => {
    expect(locked).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\s\S]+-----END AGE ENCRYPTED FILE-----\n$/);
    expect(locked).not.toContain(identity.slice(20, 40));
    expect(await openIdentity(locked, ` ${passphrase.replace("ABC", "ＡＢＣ")}\n`)).toBe(identity);
  });

  it("does not open with another one", async () => {
    await expect(openIdentity(locked, `${passphrase}D`)).rejects.toMatchObject({
      code: "sealing.passphrase",
    });
  });

  it("that was changed or cut says so", async () => {
    const lines = locked.split("\n");
    for (const wrong of [
      "",
      identity,
      locked.slice(0, -40),
      [...lines.slice(0, 2), ...lines.slice(3)].join("\n"),
    ])
      await expect(openIdentity(wrong, passphrase)).rejects.toMatchObject({ code: "sealing.damaged" });
  });

  it("has a passphrase of at least twelve characters", async () => {
    for (const short of ["", "elf Zeichen", "   eleven characters ".slice(0, 14), "一二三四五六七八九十一"])
      await expect(protectIdentity(identity, short)).rejects.toMatchObject({
        code: "sealing.passphrase_short",
        details: { params: { limit: 12 } },
      });
  });
});
