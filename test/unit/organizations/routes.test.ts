import { expect, it } from "vitest";
import { organizationsStore } from "../../../functions/organizations/data/store.ts";
import { eventOfLog } from "../../../functions/organizations/domain/event-of-log.ts";
import { namedBy, tokenOf } from "../../../functions/organizations/domain/invitation.ts";
import { organizationsRoutes } from "../../../functions/organizations/routes.ts";
import { allContracts } from "../../../shared/contracts/index.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { memoryStorage } from "../../support/memory-storage.ts";

it("every contract of the module is bound to a use case, once", () => {
  const routes = organizationsRoutes({
    ...organizationsStore(openTable("none"), signedCursors("secret")),
    storage: memoryStorage(),
    clock: systemClock,
    newId,
    firstOperatorSubject: "",
  });
  const declared = allContracts.filter(({ module }) => module === "organizations");
  expect(routes.map(({ contract }) => contract.key).sort()).toEqual(declared.map(({ key }) => key).sort());
});

it("a token names its invitation and nothing else does", () => {
  const [organizationId, invitationId] = [newId("organization"), newId("invitation")];
  const token = tokenOf(organizationId, invitationId, "a".repeat(43));
  expect(namedBy(token)).toEqual({ organizationId, invitationId });
  for (const wrong of ["", token.slice(1), `${token}a`, token.replaceAll(".", "|"), token.toLowerCase()])
    expect(namedBy(wrong)).toBeUndefined();
});

it("log lines become events for those whom they concern outside the module", () => {
  const line = (action: string, facts = {}) => ({
    id: "evt_1",
    at: "2026-03-02T02:00:00.000Z",
    action,
    by: { personId: "per_1", name: "某人", capacity: "admin" },
    reason: "因为",
    facts,
  });
  const typeOf = (action: string, facts = {}) => eventOfLog("org_1", line(action, facts))?.type;
  for (const action of ["submit", "verify", "reject", "suspend", "reinstate", "edit", "licence", "qualify"])
    expect(typeOf(action)).toBe("organization.changed");
  for (const action of ["register", "invite", "join", "change-role", "revoke-invitation"])
    expect(typeOf(action)).toBeUndefined();
  expect(typeOf("leave", { personId: "per_1", successorId: "per_2" })).toBe("organization.member-left");
  // Who decided is nobody's business outside.
  expect(JSON.stringify(eventOfLog("org_1", line("reject")))).not.toContain("某人");
});
