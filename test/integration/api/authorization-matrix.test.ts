import { describe, expect, it } from "vitest";
import { contractsByName } from "../../../shared/contracts/index.ts";
import { send, sendAs, tokenOfStranger } from "../../support/client.ts";
import { personas, whoMay } from "./who-may.ts";

const operations = [...contractsByName];

/** Well-formed ids that name nothing, so that a call that is let through changes nothing. */
const nowhere = {
  needId: "ned_00000000000000000000000000",
  offerId: "off_00000000000000000000000000",
  itemId: "ned_00000000000000000000000000",
  otherId: "off_00000000000000000000000000",
  organizationId: "org_00000000000000000000000000",
  contactId: "con_00000000000000000000000000",
  outcomeId: "out_00000000000000000000000000",
  fileId: "fil_00000000000000000000000000",
  personId: "per_00000000000000000000000000",
  invitationId: "inv_00000000000000000000000000",
  qualificationId: "qua_00000000000000000000000000",
  importId: "imp_00000000000000000000000000",
  row: "4",
  exportId: "exp_00000000000000000000000000",
  noticeId: "ntc_00000000000000000000000000",
  webhookId: "whk_00000000000000000000000000",
  deliveryId: "dlv_00000000000000000000000000",
  eventId: "act_00000000000000000000000000",
  registrantId: "per_00000000000000000000000000",
  audience: "guest",
  programmeId: "prg_00000000000000000000000000",
  announcementId: "ann_00000000000000000000000000",
  challengeId: "chl_00000000000000000000000000",
  questionId: "qst_00000000000000000000000000",
  proposalId: "prp_00000000000000000000000000",
  objectionId: "obj_00000000000000000000000000",
  participantId: "ptc_00000000000000000000000000",
  requestId: "mrq_00000000000000000000000000",
  number: "1",
  token: "nothing-that-was-ever-handed-out",
  role: "expert",
};

describe("the authorization matrix", () => {
  it("has a row for every operation and no other", () => {
    expect([...whoMay.keys()].sort()).toEqual(operations.map(([name]) => name).sort());
  });

  it.each(operations)("%s: exactly those may call it", async (name, contract) => {
    const allowed = whoMay.get(name) ?? [];
    const asEverybody = personas.map(async (persona) => {
      // No body and no query: whoever is let through is stopped by the input, whoever is not never gets that far.
      const answer = await sendAs(persona, contract, { path: nowhere });
      const letThrough = allowed === "everybody" || allowed.includes(persona);
      expect([persona, String(answer.body.code) === "access.not_allowed"]).toEqual([persona, !letThrough]);
      if (!letThrough) expect([persona, answer.status]).toEqual([persona, 403]);
      else expect([persona, [401, 403].includes(answer.status)]).toEqual([persona, false]);
    });
    await Promise.all(asEverybody);
  });

  it.each(operations)("%s: without a token only what is public", async (name, contract) => {
    const anonymous = await send(undefined, contract, { path: nowhere });
    const forged = await send("eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcGVyYXRvciJ9.", contract, { path: nowhere });
    if (whoMay.get(name) === "everybody") {
      expect([401, 403]).not.toContain(anonymous.status);
    } else {
      expect(anonymous.status).toBe(401);
      expect(forged.status).toBe(401);
    }
  });

  it("lets somebody without a profile do nothing but complete it", async () => {
    const token = await tokenOfStranger();
    for (const [name, contract] of operations) {
      const answer = await send(token, contract, { path: nowhere });
      const open = whoMay.get(name) === "everybody" || contract.who.includes("signed-in");
      expect([name, String(answer.body.code) === "access.profile_needed"]).toEqual([name, !open]);
    }
  });
});
