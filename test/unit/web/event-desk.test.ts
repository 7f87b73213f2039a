import { describe, expect, it } from "vitest";
import type { PoolCounts, ProgrammeEvent } from "../../../shared/contracts/events-content.ts";
import { type RegistrationRow, registrationStates } from "../../../shared/contracts/registrations.ts";
import { usualPools } from "../../../web/src/features/events-desk/form/defaults.ts";
import { checklist, mayPublish } from "../../../web/src/features/events-desk/moves/checklist.ts";
import {
  displaceable,
  latest,
  tooMany,
} from "../../../web/src/features/events-desk/moves/seats-to-give-up.ts";
import {
  chunks,
  decidableOf,
  hasAccount,
  inOrderOfRegistration,
  mayDecide,
} from "../../../web/src/features/events-desk/registrations/bulk.ts";
import { chosenBy } from "../../../web/src/features/events-desk/registrations/chosen.ts";
import { filterIn, isFiltered } from "../../../web/src/features/events-desk/registrations/row-filter.ts";

const now = "2026-03-01T02:00:00.000Z";

const event = (content: Partial<ProgrammeEvent["content"]> = {}, files: ProgrammeEvent["files"] = []) =>
  ({
    files,
    content: {
      startsAt: "2026-03-20T06:00:00.000Z",
      endsAt: "2026-03-20T09:00:00.000Z",
      registrationOpensAt: "2026-03-02T01:00:00.000Z",
      registrationClosesAt: "2026-03-19T09:00:00.000Z",
      agenda: [],
      pools: usualPools("roadshow"),
      ...content,
    },
  }) as unknown as ProgrammeEvent;

const keys = (of: ProgrammeEvent): string[] => checklist(of, now).map(({ key }) => key);

describe("the checklist before publication", () => {
  it("passes an event that is complete, and says what could be added", () => {
    const points = checklist(event(), now);
    expect(mayPublish(points)).toBe(true);
    expect(points.filter(({ verdict }) => verdict === "look").map(({ key }) => key)).toEqual([
      "noAgenda",
      "noDescription",
      "noCover",
    ]);
  });

  it("stops an event that is over, at its last instant too", () => {
    const points = checklist(event({ endsAt: now }), now);
    expect(mayPublish(points)).toBe(false);
    expect(points[0]).toEqual({ key: "over", verdict: "stop" });
  });

  it("points at what is likely a mistake", () => {
    expect(keys(event({ startsAt: "2026-03-03T02:00:00.000Z" }))).toContain("soon");
    expect(keys(event({ registrationClosesAt: now }))).toContain("registrationOver");
    expect(keys(event({ registrationOpensAt: now }))).toContain("registrationOpen");
    const [pool] = usualPools("roadshow");
    const priority = { tiers: ["srdi-sme" as const], until: now };
    expect(pool && keys(event({ pools: [{ ...pool, admission: "priority", priority }] }))).toContain(
      "priorityOver",
    );
  });

  it("counts a cover only once it is uploaded", () => {
    const cover = { purpose: "cover", state: "announced" } as ProgrammeEvent["files"][number];
    expect(keys(event({}, [cover]))).toContain("noCover");
    expect(keys(event({}, [{ ...cover, state: "ready" }]))).toContain("cover");
  });
});

describe("fewer seats", () => {
  const counts: PoolCounts = { audience: "guest", capacity: 10, free: 2, waiting: 3 };
  const row = (registrantId: string, registeredAt: string, state: RegistrationRow["state"] = "confirmed") =>
    ({ registrantId, registeredAt, state }) as RegistrationRow;

  it("cost nobody a seat while those who have one fit", () => {
    expect([12, 10, 8, 7, 1].map((wanted) => tooMany(counts, wanted))).toEqual([0, 0, 0, 1, 7]);
  });

  it("can be those of people who have one and are not in the room", () => {
    expect(registrationStates.filter((state) => displaceable({ state }))).toEqual(["offered", "confirmed"]);
  });

  it("are proposed to be those of who registered last", () => {
    const rows = [row("a", "2026-03-02"), row("b", "2026-03-04"), row("c", "2026-03-03")];
    expect(latest(rows, 2)).toEqual(["b", "c"]);
  });
});

describe("decisions about many", () => {
  it("concern those in a state that they are for", () => {
    const rows = registrationStates.map((state) => ({ state }));
    expect(decidableOf("approve", rows)).toEqual([{ state: "pending" }]);
    expect(decidableOf("remove", rows).map(({ state }) => state)).toEqual([
      "held",
      "waitlisted",
      "offered",
      "confirmed",
    ]);
    expect(mayDecide("decline", { state: "confirmed" })).toBe(false);
  });

  it("are made in the order of registration, whatever order the table has", () => {
    const row = (registrantId: string, registeredAt: string) => ({ registrantId, registeredAt });
    const [first, second, third] = [row("b", "2026-03-02T01:00:00.000Z"), row("a", now), row("c", now)];
    expect(inOrderOfRegistration([third, first, second])).toEqual([second, third, first]);
  });

  it("go in calls of so many at most", () => {
    const all = Array.from({ length: 250 }, (_, i) => i);
    expect(chunks(all, 100).map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(chunks(all, 100).flat()).toEqual(all);
    expect(chunks([], 100)).toEqual([]);
  });

  it("reach those with an account only", () => {
    expect(hasAccount({ registrantId: "per_01JZX5T8M4K2Q7W9E3R6Y1VBNH" })).toBe(true);
    expect(hasAccount({ registrantId: "wlk_01JZX5T8M4K2Q7W9E3R6Y1VBNH" })).toBe(false);
  });
});

describe("who is chosen", () => {
  const row = (registrantId: string, version = 1) => ({ registrantId, version }) as RegistrationRow;

  it("keeps those of pages that are not shown when one who is shown is left out", () => {
    const before = [row("a"), row("b"), row("not-shown")];
    expect(chosenBy(new Set(["b", "not-shown"]), [row("a"), row("b")], before)).toEqual([
      row("b"),
      row("not-shown"),
    ]);
  });

  it("takes each as it is shown now", () => {
    expect(chosenBy(new Set(["a"]), [row("a", 2)], [row("a", 1)])).toEqual([row("a", 2)]);
  });
});

describe("the filter in the address", () => {
  it("keeps what it knows", () => {
    const filter = filterIn(new URLSearchParams("audience=guest&state=pending&search=+示例+"));
    expect(filter).toEqual({ audience: "guest", state: "pending", search: "示例" });
    expect(isFiltered(filter)).toBe(true);
  });

  it("forgets what it does not", () => {
    const filter = filterIn(new URLSearchParams("audience=king&state=happy&search=+"));
    expect(isFiltered(filter)).toBe(false);
  });
});
