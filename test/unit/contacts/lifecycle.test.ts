import { describe, expect, it } from "vitest";
import { accept, close, decline, withdraw } from "../../../functions/contacts/domain/move.ts";
import { movesOf, recordable, roleOf } from "../../../functions/contacts/domain/permission.ts";
import { request } from "../../../functions/contacts/domain/request.ts";
import { stateAt } from "../../../functions/contacts/domain/state.ts";
import { summaryOf } from "../../../functions/contacts/domain/summary.ts";
import { talkOf } from "../../../functions/contacts/domain/talk.ts";
import type { TalkNote } from "../../../shared/contracts/contacts.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import {
  accepted,
  asked,
  listing,
  member,
  needCard,
  needer,
  offerCard,
  offerer,
  requested,
  staff,
  stranger,
  today,
} from "./sample.ts";

const doing = (actor = offerer, at = asked, expectedVersion = 1) => ({ actor, at, expectedVersion });
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
};
const asking = {
  id: "con_1",
  need: listing("need"),
  offer: listing("offer"),
  organizationId: "org_need",
  message: "希望先通一次电话。",
  card: needCard,
  actor: needer,
  at: asked,
};

describe("asking", () => {
  it("is possible from either side", () => {
    expect(request(asking).contact.askedBy).toBe("need");
    const reverse = request({ ...asking, organizationId: "org_offer", actor: offerer });
    expect(reverse.contact.askedBy).toBe("offer");
    expect(reverse.log).toMatchObject({ action: "request", side: "offer", to: "requested" });
  });

  it("is refused on what is gone, expired, one's own or somebody else's", () => {
    expect(codeOf(() => request({ ...asking, offer: undefined }))).toBe("contact.listing_gone");
    const late = listing("need", { openUntil: "2026-03-01" });
    expect(codeOf(() => request({ ...asking, need: late }))).toBe("contact.listing_gone");
    expect(codeOf(() => request({ ...asking, need: listing("need", { openUntil: today }) }))).toBe(
      "no error",
    );
    const own = listing("offer", { organizationId: "org_need" });
    expect(codeOf(() => request({ ...asking, offer: own }))).toBe("contact.same_organization");
    const nobodys = listing("offer", { collected: true });
    expect(codeOf(() => request({ ...asking, offer: nobodys }))).toBe("contact.not_registered");
    expect(codeOf(() => request({ ...asking, organizationId: "org_other", actor: stranger }))).toBe(
      "contact.not_a_party",
    );
    const viewer = member("per_viewer", "org_need", "viewer");
    expect(codeOf(() => request({ ...asking, actor: viewer }))).toBe("contact.viewer");
  });

  it("lets a card go that was shared in vain", () => {
    const { contact, cards } = request(asking);
    expect(cards?.put?.forgetAt).toBe(addMilliseconds(contact.answerBy, 86_400_000));
    expect(decline(contact, { reason: "terms" }, doing()).cards).toEqual({ forget: "need" });
    expect(withdraw(contact, doing(needer)).cards).toEqual({ forget: "need" });
    expect(accept(contact, offerCard, doing()).cards).toEqual({
      put: { side: "offer", card: offerCard },
      keep: "need",
    });
  });
});

describe("the term for an answer", () => {
  const { answerBy } = requested();
  const before = addMilliseconds(answerBy, -1);

  it("ends after 14 days to the millisecond", () => {
    expect(answerBy).toBe("2026-03-16T02:00:00.000Z");
    expect([stateAt(requested(), before), stateAt(requested(), answerBy)]).toEqual(["requested", "expired"]);
    expect(stateAt(accepted(), answerBy)).toBe("accepted");
  });

  it("bounds every answer and the withdrawal", () => {
    expect(codeOf(() => accept(requested(), offerCard, doing(offerer, before)))).toBe("no error");
    for (const act of [
      () => accept(requested(), offerCard, doing(offerer, answerBy)),
      () => decline(requested(), { reason: "terms" }, doing(offerer, answerBy)),
      () => withdraw(requested(), doing(needer, answerBy)),
    ])
      expect(codeOf(act)).toBe("contact.move_not_allowed");
    expect(movesOf(offerer, requested(), answerBy)).toEqual([]);
  });
});

describe("a move", () => {
  it("belongs to the side that the table names", () => {
    expect(movesOf(needer, requested(), asked)).toEqual(["withdraw"]);
    expect(movesOf(offerer, requested(), asked)).toEqual(["accept", "decline"]);
    for (const actor of [needer, offerer]) {
      expect(movesOf(actor, accepted(), asked)).toEqual(["close", "talk", "record"]);
    }
    expect(codeOf(() => accept(requested(), needCard, doing(needer)))).toBe("contact.move_not_allowed");
    expect(codeOf(() => withdraw(requested(), doing(offerer)))).toBe("contact.move_not_allowed");
  });

  it("does not exist for anybody else, and is not a viewer's", () => {
    expect(codeOf(() => accept(requested(), offerCard, doing(stranger)))).toBe("contact.not_found");
    const viewer = member("per_viewer", "org_offer", "viewer");
    expect(codeOf(() => accept(requested(), offerCard, doing(viewer)))).toBe("contact.viewer");
    expect(movesOf(viewer, requested(), asked)).toEqual([]);
  });

  it("is not for one person who belongs to both sides to ask and to accept", () => {
    const both = {
      ...needer,
      memberships: [...needer.memberships, { organizationId: "org_offer", role: "admin" as const }],
    };
    expect(codeOf(() => accept(requested(), offerCard, doing(both)))).toBe("contact.own_request");
    expect(movesOf(both, requested(), asked)).toEqual(["decline", "withdraw"]);
  });

  it("wants the version that was read, and words for “other”", () => {
    expect(codeOf(() => accept(requested(), offerCard, doing(offerer, asked, 2)))).toBe("contact.stale");
    expect(codeOf(() => decline(requested(), { reason: "other" }, doing()))).toBe("contact.note_needed");
    const closed = close(accepted(), { reason: "other", note: "改由联合申报" }, doing(needer, asked, 2));
    expect(closed.contact).toMatchObject({ state: "closed", stateReason: "other", version: 3 });
    expect(closed.log).toMatchObject({ reason: "other", from: "accepted", to: "closed" });
    expect(JSON.stringify(closed.log)).not.toContain("改由联合申报");
  });
});

describe("who reads a contact", () => {
  it("is its two sides, the city's offices, and the district of either side", () => {
    expect([roleOf(needer, requested()), roleOf(offerer, requested())]).toEqual(["need", "offer"]);
    for (const role of ["operator", "organizer", "auditor"] as const) {
      expect(roleOf(staff(role), requested())).toBe("reader");
    }
    expect(roleOf(staff("district", ["330402"]), requested())).toBe("reader");
    expect(roleOf(staff("district", ["330483"]), requested())).toBe("reader");
    expect(roleOf(staff("district", ["330421"]), requested())).toBeUndefined();
    for (const actor of [stranger, staff("broker"), staff("expert")]) {
      expect(roleOf(actor, requested())).toBeUndefined();
    }
  });

  it("finds nothing in a row that a person wrote", () => {
    const said = JSON.stringify(summaryOf(requested()));
    for (const secret of ["希望先通一次电话", needer.name, needCard.phone])
      expect(said).not.toContain(secret);
  });
});

describe("talks", () => {
  const note: TalkNote = { kind: "call", visibility: "shared", heldOn: today, note: "确认了样件尺寸。" };
  const talk = (more: Partial<TalkNote>, contact = accepted()) =>
    talkOf(contact, "tlk_1", { ...note, ...more }, needer, asked);

  it("are noted while the contact goes on, on days that have come", () => {
    expect(talk({})).toMatchObject({ side: "need", by: { personId: "per_needer" } });
    expect(codeOf(() => talk({}, requested()))).toBe("contact.not_accepted");
    expect(codeOf(() => talk({ heldOn: "2026-03-03" }))).toBe("contact.date_in_future");
    expect(codeOf(() => talk({ nextStep: { text: "寄样件", on: "2026-03-01" } }))).toBe("contact.next_step");
  });

  it("know the day in Shanghai, where it is tomorrow at 16:00 UTC", () => {
    const night = "2026-03-02T16:00:00.000Z";
    expect(talkOf(accepted(), "tlk_1", { ...note, heldOn: "2026-03-03" }, needer, night).heldOn).toBe(
      "2026-03-03",
    );
  });
});

describe("what can be recorded", () => {
  it("is nothing before consent, and no payment without a contract", () => {
    expect(recordable(requested(), asked)).toEqual([]);
    expect(recordable(accepted(), asked)).toEqual(["intent", "agreement", "contract"]);
  });
});
