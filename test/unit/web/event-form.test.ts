import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventContent, eventKinds } from "../../../shared/contracts/events-content.ts";
import { fieldErrors } from "../../../shared/contracts/field-errors.ts";
import { usualEvent } from "../../../web/src/features/events-desk/form/defaults.ts";
import {
  contentOf,
  type EventForm,
  formOf,
  freeAudience,
  movedTimes,
  nextQuestionId,
} from "../../../web/src/features/events-desk/form/form-values.ts";
import { withFrozen } from "../../../web/src/features/events-desk/form/frozen.ts";
import { previewEvent } from "../../../web/src/features/events-desk/form/preview-event.ts";
import {
  distance,
  instantOf,
  localOf,
  shifted,
} from "../../../web/src/features/events-desk/form/shanghai-time.ts";
import { faultySteps, stepOf, steps } from "../../../web/src/features/events-desk/form/steps.ts";

const given = {
  now: "2026-03-01T02:00:00.000Z",
  unitCode: "330400",
  hostName: "示例市金融办",
  contact: { name: "会务组", phone: "0573-80000000" },
} as const;

/** What nobody can guess: the rest comes from the kind. */
const words = {
  title: "新能源产业链项目路演",
  summary: "八家企业路演。",
  place: { name: "示例会议中心", address: "示例路 1 号" },
};
const filledIn = (kind: (typeof eventKinds)[number] = "roadshow"): EventForm => ({
  ...usualEvent(kind, given),
  ...words,
});
const faultsOf = (form: EventForm): string[] => {
  const content = contentOf(form);
  const parsed = EventContent.safeParse(content);
  return parsed.success ? [] : fieldErrors(parsed.error, content, "body").map(({ path }) => path);
};

describe("times of the form", () => {
  it("are Shanghai's, whatever the clock of the machine", () => {
    expect(localOf("2026-03-20T06:00:00.000Z")).toBe("2026-03-20T14:00");
    expect(instantOf("2026-03-20T14:00")).toBe("2026-03-20T06:00:00.000Z");
    expect(instantOf("2026-03-20T")).toBeUndefined();
    expect(instantOf("2026-02-30T25:00")).toBeUndefined();
  });

  it("come back as they went, to the minute", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 365 * 100 }), (minutes) => {
        const at = new Date(Date.UTC(2000, 0, 1) + minutes * 60_000).toISOString();
        expect(instantOf(localOf(at))).toBe(at);
      }),
    );
  });

  it("move together", () => {
    const hour = 3_600_000;
    expect(distance("2026-03-20T14:00", "2026-03-20T15:00")).toBe(hour);
    expect(distance("", "2026-03-20T15:00")).toBeUndefined();
    expect(shifted("2026-12-31T23:30", hour)).toBe("2027-01-01T00:30");
    expect(shifted("", hour)).toBe("");
  });
});

describe("a new event", () => {
  it.each(eventKinds)("%s needs a title, a summary and a place, and nothing else", (kind) => {
    expect(faultsOf(usualEvent(kind, given)).sort()).toEqual([
      "body.place.address",
      "body.place.name",
      "body.summary",
      "body.title",
    ]);
    expect(faultsOf(filledIn(kind))).toEqual([]);
  });

  it("has the pools that its kind is known for", () => {
    const audiences = (kind: (typeof eventKinds)[number]) =>
      usualEvent(kind, given).pools?.map((pool) => pool?.audience);
    expect(audiences("roadshow")).toEqual(["investor", "enterprise", "guest"]);
    expect(audiences("fair")).toEqual(["enterprise", "university", "supplier"]);
  });

  it("starts three weeks ahead; registration is open from tomorrow until the evening before", () => {
    const { startsAt, registrationOpensAt, registrationClosesAt } = usualEvent("roadshow", given);
    expect([startsAt, registrationOpensAt, registrationClosesAt]).toEqual([
      "2026-03-22T14:00",
      "2026-03-02T09:00",
      "2026-03-21T17:00",
    ]);
  });
});

describe("what the form sends", () => {
  it("is what it was filled from", () => {
    const content = EventContent.parse(contentOf(filledIn()));
    expect(contentOf(formOf(content))).toEqual(content);
  });

  it("leaves out what is empty or of no use for the choice", () => {
    const form = {
      ...filledIn(),
      description: "  ",
      waitlistUntil: "",
      mode: "online",
      onlineUrl: "https://meeting.example/1",
      pools: [
        {
          ...usualEvent("roadshow", given).pools?.[0],
          priority: { tiers: ["srdi-sme"], until: "2026-03-05T09:00" },
          confirmHours: null,
        },
      ],
      questions: [{ id: "q1", kind: "text", label: "职务", required: true, options: ["一", "二"] }],
    } as unknown as EventForm;
    const content = contentOf(form);
    expect(faultsOf(form)).toEqual([]);
    expect(content).not.toHaveProperty("description");
    expect(content).not.toHaveProperty("waitlistUntil");
    expect(content).not.toHaveProperty("place");
    expect(content).not.toHaveProperty("pools.0.priority");
    expect(content).not.toHaveProperty("pools.0.confirmHours");
    expect(content).not.toHaveProperty("questions.0.options");
  });

  it("has its faults at the fields where they are corrected", () => {
    const [investors] = usualEvent("roadshow", given).pools ?? [];
    const form: EventForm = {
      ...filledIn(),
      hosts: [{ role: "host" }],
      startsAt: "2026-03-",
      pools: [{ ...investors, admission: "priority" }],
      questions: [{ id: "q1", kind: "choice", label: "是否用餐", required: true }],
    };
    expect(faultsOf(form).sort()).toEqual([
      "body.hosts.0.name",
      "body.pools.0.priority.tiers",
      "body.pools.0.priority.until",
      "body.questions.0.options",
      "body.startsAt",
    ]);
  });

  it("of a published event gives back what is frozen exactly as it came", () => {
    const content = EventContent.parse(contentOf(filledIn()));
    const known = { ...content, startsAt: "2026-03-22T06:00:30.000Z", waitlistUntil: content.startsAt };
    const typed = { ...contentOf(formOf(known)), title: "新的名称", holdMinutes: 0 };
    const sent = withFrozen(typed, { state: "published", content: known });
    expect(sent).toEqual({ ...known, title: "新的名称" });
    expect(withFrozen(typed, { state: "draft", content: known })).toEqual(typed);
  });
});

describe("parts of the form", () => {
  it("give each question the lowest free id", () => {
    expect(nextQuestionId([])).toBe("q1");
    expect(nextQuestionId([{ id: "q1" }, undefined, { id: "q3" }])).toBe("q2");
  });

  it("offer the first audience without a pool", () => {
    expect(freeAudience(["enterprise", "guest"], [{ audience: "enterprise" }])).toBe("guest");
    expect(freeAudience(["guest"], [{ audience: "guest" }])).toBeUndefined();
  });

  it("say in which step something is wrong, in order", () => {
    expect(faultySteps(["body.pools.0.capacity", "body.title", "body.contact.phone"], "body")).toEqual([
      "basics",
      "pools",
    ]);
    expect(stepOf("who knows")).toBe("basics");
  });

  it("show every field of an event in one step", () => {
    const fields = Object.keys(EventContent.shape);
    const inSteps = new Set(fields.map((field) => (steps as readonly string[]).includes(stepOf(field))));
    expect(inSteps).toEqual(new Set([true]));
    expect(stepOf("holdMinutes")).toBe("pools");
    expect(stepOf("onlineUrl")).toBe("place");
  });
});

describe("an event that moves", () => {
  it("takes its agenda along", () => {
    const content = EventContent.parse({
      ...contentOf(filledIn()),
      agenda: [{ startsAt: "2026-03-22T06:00:00.000Z", endsAt: "2026-03-22T07:00:00.000Z", title: "路演" }],
    });
    const { agenda, startsAt } = movedTimes(content, { startsAt: "2026-03-23T15:00" });
    expect(startsAt).toBe("2026-03-23T07:00:00.000Z");
    expect(agenda).toMatchObject([
      { startsAt: "2026-03-23T07:00:00.000Z", endsAt: "2026-03-23T08:00:00.000Z" },
    ]);
  });
});

describe("the preview", () => {
  const shown = { now: given.now, missing: "（未填）" };

  it("shows a form of which nothing is filled in", () => {
    const { content, counts } = previewEvent({}, undefined, shown);
    expect(content).toMatchObject({ title: "（未填）", hosts: [], agenda: [], pools: [] });
    expect(counts).toEqual([]);
  });

  it("shows what is there, with all seats free", () => {
    const { content, counts } = previewEvent(filledIn(), undefined, shown);
    expect(content).toMatchObject(words);
    expect(counts[0]).toEqual({ audience: "investor", capacity: 60, free: 60, waiting: 0 });
  });
});
