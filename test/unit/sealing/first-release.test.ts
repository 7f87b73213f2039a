import { describe, expect, it } from "vitest";
import { openJson } from "../../../shared/sealing/sealed-json.ts";
import { shareCommitment } from "../../../shared/sealing/share-commitment.ts";
import { joinShares } from "../../../shared/sealing/shares.ts";

/** Written by the first release. Proposals and shares outlive releases: who makes these fail locks them away for ever. */
const recipient = "age1dz94vsl2khlxg2wup2jqft9ht5kme4fvc4kqdf0csvatemmd2fgq6m5jqn";
const identity = "AGE-SECRET-KEY-1XFRR3R28LJAJ9K588SKKZ243KNGNX4X2Q9NNUWXPJXJCEAP50NNSRADEUS";
const sealed =
  "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBaelB3YlRTMWVWVVQyVGNCNlJtTmRyc3JnZTVkaTJZR2NP" +
  "eEtWelhGVVVFCjNnbXhrdUFNL29RVkhGWHR0b1RkNncyejRhTzU4ODdMUWQybFNHUXZQZ2MKLS0tIHVvamdJMUlo" +
  "MUdudTV5dkFxRTJXYzZVaTFrY2NjR1gza0Z4UDhJeWNSdk0Ke0iGVlSANjAFPon4BIIAR76UzUoamuIFqMpxdJTh" +
  "mW/WDlybkymt8Rob0IyHb6feuL32fMRU8rVCiRYbcCWaeIO6BakEK2H/ppTGzhGjuG/0dyrqc4dEFX/AniMcgbJ2" +
  "tnobfUcQWKrT33A8qapJsFG3brD+R926dsAGaTWo7PkuN3c3SA0i";
const shares = [
  "duijie-share-1.8ebfd38eac156b10.2.3.1.0a1c9b42a7a4a8f2568545bc05c5288615a2e05558c7c040cc" +
    "461ab15b9f4e6bd88191b0496579ebb060582099ff7b1d2dc3c1917988dfdff0a5e4b84e065fd1908eaac723" +
    "9b9f35c9706b.2bb0ed40",
  "duijie-share-1.8ebfd38eac156b10.2.3.3.605ae97b1373e1d1b626bbc4b58f674efc3a67926adff792b7" +
    "5b5cd43b73503b4beee8d5a93e901ad5ada55d16eeef94f4e26ba73cbe6375614352dd94718e49b345329ba3" +
    "e2a2f183e459.a8b7768a",
];

describe("what the first release wrote", () => {
  it("is a key that its shares make up", async () => {
    expect(await joinShares(shares, recipient)).toBe(identity);
    expect(shareCommitment(shares[0] ?? "")).toBe(
      "0604be810af06b3e5ddc202c3e0857ab9635ef0ee5587b14a117d25f87ba6f13",
    );
  });

  it("is a proposal that opens", async () => {
    const bytes = Uint8Array.from(Buffer.from(sealed, "base64"));
    expect(await openJson(identity, { challengeId: "chl_1", proposalId: "prp_1" }, bytes)).toEqual({
      route: "电解槽",
    });
  });
});
