import { describe, expect, it } from "vitest";
import {
  changeCapacity,
  copyEvent,
  createEvent,
  editEvent,
  frozenFields,
} from "../../../functions/events/domain/edit-event.ts";
import {
  type EventContent,
  EventContent as EventContentSchema,
} from "../../../shared/contracts/events-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { contentWith, doing, during, eventIn, staff, times } from "./event-sample.ts";

const errorOf = (act: () => unknown): DomainError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

/** Another value for every field that an organizer writes. */
const others: Required<Omit<EventContent, "onlineUrl" | "waitlistUntil">> & Partial<EventContent> = {
  kind: "forum",
  title: "另一个标题",
  summary: "另一句话。",
  description: "另一段话。",
  hosts: [{ name: "示例市科技局", role: "host" }],
  unitCode: "330481",
  chains: ["hydrogen"],
  mode: "hybrid",
  place: { name: "别处会议中心", address: "示例市别处路 2 号" },
  onlineUrl: "https://meeting.example.com/1",
  contact: { name: "另一组", phone: "0573-80000001" },
  startsAt: "2026-03-20T06:30:00.000Z",
  endsAt: "2026-03-20T09:30:00.000Z",
  registrationOpensAt: "2026-03-03T01:00:00.000Z",
  registrationClosesAt: "2026-03-18T09:00:00.000Z",
  waitlistUntil: "2026-03-20T01:00:00.000Z",
  agenda: [{ startsAt: times.startsAt, endsAt: times.endsAt, title: "路演" }],
  holdMinutes: 5,
  questions: [{ id: "q1", kind: "text", label: "您的问题", required: false }],
  pools: contentWith().pools.map((pool) => ({ ...pool, capacity: 50 })),
};
const fields = Object.keys(others) as (keyof EventContent)[];
const isFrozen = (field: string): boolean => (frozenFields as readonly string[]).includes(field);

describe("a published event", () => {
  it.each(fields)("%s: edited, or frozen since people registered by it", (field) => {
    const content = contentWith({ [field]: others[field] });
    const edit = () => editEvent(eventIn("published"), content, doing(during.open));
    if (!isFrozen(field)) {
      expect(edit().event.content).toEqual(content);
      return;
    }
    const error = errorOf(edit);
    expect([error.kind, error.code]).toEqual(["conflict", "event.frozen"]);
    expect(error.details.errors).toEqual([{ path: `body.content.${field}`, code: "event.frozen" }]);
  });

  it.each(fields)("%s: of a draft everything may change", (field) => {
    const content = contentWith({ [field]: others[field] });
    const { event, log } = editEvent(eventIn("draft"), content, doing(during.open));
    expect(event).toMatchObject({ content, version: 4, sequence: 2 });
    expect(log).toMatchObject({ action: "edit", reason: field });
  });

  it("names every frozen field at once", () => {
    const content = contentWith({ startsAt: others.startsAt, holdMinutes: 5, title: "另一个标题" });
    const error = errorOf(() => editEvent(eventIn("published"), content, doing(during.open)));
    expect(error.details.errors?.map(({ path }) => path)).toEqual([
      "body.content.holdMinutes",
      "body.content.startsAt",
    ]);
  });

  it("tells calendars of what they show, and of nothing else", () => {
    const sequenceWith = (also: Partial<EventContent>) =>
      editEvent(eventIn("published"), contentWith(also), doing(during.open)).event.sequence;
    expect(sequenceWith({ title: "另一个标题" })).toBe(3);
    expect(sequenceWith({ place: others.place })).toBe(3);
    expect(sequenceWith({ description: "另一段话。" })).toBe(2);
  });

  it.each(["cancelled", "archived"] as const)("is not edited once %s", (state) => {
    const error = errorOf(() => editEvent(eventIn(state), contentWith(), doing(during.open)));
    expect(error.code).toBe("event.not_editable");
  });
});

describe("an office", () => {
  const nanhu = staff("district", "330402");
  it("makes events of its own units only, and cannot give one away", () => {
    const making = { id: "act_1", actor: nanhu, at: during.open };
    expect(createEvent(contentWith(), making).event).toMatchObject({
      state: "draft",
      version: 1,
      sequence: 0,
    });
    expect(errorOf(() => createEvent(contentWith({ unitCode: "330400" }), making)).code).toBe("event.unit");
    const away = contentWith({ unitCode: "330481" });
    expect(errorOf(() => editEvent(eventIn("draft"), away, doing(during.open, nanhu))).code).toBe(
      "event.unit",
    );
  });
});

describe("a copy", () => {
  it("moves every time by the same distance, and is a sound draft", () => {
    const [pool] = contentWith().pools;
    if (pool === undefined) throw new Error("the sample has no pool");
    const priority = { tiers: ["little-giant" as const], until: "2026-03-05T01:00:00.000Z" };
    const source = eventIn("cancelled", {
      waitlistUntil: "2026-03-20T04:00:00.000Z",
      agenda: [{ startsAt: times.startsAt, endsAt: times.endsAt, title: "路演" }],
      pools: [{ ...pool, admission: "priority", priority }],
    });
    const { event } = copyEvent(source, "2027-03-20T06:00:00.000Z", {
      id: "act_2",
      actor: staff("organizer"),
      at: during.finished,
    });
    expect(event).toMatchObject({ id: "act_2", state: "draft", version: 1, files: [] });
    expect(event.publishedAt).toBeUndefined();
    expect(EventContentSchema.safeParse(event.content).success).toBe(true);
    expect(event.content).toMatchObject({
      startsAt: "2027-03-20T06:00:00.000Z",
      endsAt: "2027-03-20T09:00:00.000Z",
      registrationOpensAt: "2027-03-02T01:00:00.000Z",
      waitlistUntil: "2027-03-20T04:00:00.000Z",
      agenda: [{ startsAt: "2027-03-20T06:00:00.000Z" }],
      pools: [{ priority: { until: "2027-03-05T01:00:00.000Z" } }],
    });
  });
});

describe("the seats of a pool", () => {
  it("change by an operation of their own, whose log says from how many to how many", () => {
    const { event, log } = changeCapacity(
      eventIn("published"),
      { audience: "guest", capacity: 120 },
      doing(during.open),
    );
    expect(event).toMatchObject({ version: 4, sequence: 2, content: { pools: [{ capacity: 120 }] } });
    expect(log).toMatchObject({ action: "capacity", reason: "guest 100 → 120: 场地检修" });
  });

  it("are those of a pool that there is, while people can have them", () => {
    const change = (audience: "guest" | "press", state: "draft" | "cancelled" | "published", at: string) =>
      errorOf(() => changeCapacity(eventIn(state), { audience, capacity: 9 }, doing(at))).code;
    expect(change("press", "published", during.open)).toBe("event.pool_unknown");
    expect(change("guest", "draft", during.open)).toBe("event.not_editable");
    expect(change("guest", "cancelled", during.open)).toBe("event.not_editable");
    expect(change("guest", "published", during.finished)).toBe("event.not_editable");
  });
});
