import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool, PublicEvent } from "../../../shared/contracts/events-content.ts";
import { countdown, tickMs } from "../../../web/src/features/events-public/countdown.ts";
import { momentText, spanText, withOffset } from "../../../web/src/features/events-public/event-time.ts";
import { readEventFilters } from "../../../web/src/features/events-public/filters.ts";
import { eventJsonLd } from "../../../web/src/features/events-public/json-ld.ts";
import {
  addMonths,
  byDay,
  isMonth,
  monthText,
  startOf,
  weeksOf,
} from "../../../web/src/features/events-public/month.ts";
import {
  nextMilestone,
  phaseNow,
  registrationOpenNow,
} from "../../../web/src/features/events-public/phase.ts";
import { needsOrganization, poolRules } from "../../../web/src/features/events-public/pool-rules.ts";
import { wrap } from "../../../web/src/features/events-public/share-card.ts";

const event = {
  phase: "announced",
  registrationOpensAt: "2026-03-02T01:00:00.000Z",
  registrationClosesAt: "2026-03-19T09:00:00.000Z",
  startsAt: "2026-03-20T06:00:00.000Z",
  endsAt: "2026-03-20T09:00:00.000Z",
} as const;

const just = (at: string, by: number): string => new Date(Date.parse(at) + by).toISOString();

describe("the phase of a page that stays open", () => {
  it.each([
    [event.registrationOpensAt, "announced", "open"],
    [event.registrationClosesAt, "open", "closed"],
    [event.startsAt, "closed", "running"],
    [event.endsAt, "running", "finished"],
  ])("changes at %s exactly, from %s to %s", (at, before, after) => {
    expect(phaseNow(event, just(at, -1))).toBe(before);
    expect(phaseNow(event, at)).toBe(after);
  });

  it("is what somebody decided, whatever time it is", () => {
    for (const phase of ["draft", "postponed", "cancelled", "archived"] as const) {
      expect(phaseNow({ ...event, phase }, event.startsAt)).toBe(phase);
      expect(registrationOpenNow({ ...event, phase }, event.registrationOpensAt)).toBe(false);
      expect(nextMilestone({ ...event, phase }, event.startsAt)).toBeUndefined();
    }
  });

  it("lets people register while the event runs, where the organizer wants it", () => {
    const late = { ...event, registrationClosesAt: event.endsAt };
    const during = just(event.startsAt, 60_000);
    expect(phaseNow(late, during)).toBe("running");
    expect(registrationOpenNow(late, during)).toBe(true);
    expect(nextMilestone(late, during)).toEqual({ is: "closes", at: event.endsAt });
  });

  it("names what comes next", () => {
    const next = (at: string) => nextMilestone(event, at)?.is;
    expect(next("2026-03-01T00:00:00.000Z")).toBe("opens");
    expect(next(event.registrationOpensAt)).toBe("closes");
    expect(next(event.registrationClosesAt)).toBe("starts");
    expect(next(event.startsAt)).toBe("ends");
    expect(next(event.endsAt)).toBeUndefined();
  });
});

describe("a countdown", () => {
  it("shows the two units that matter", () => {
    const now = "2026-03-01T00:00:00.000Z";
    const left = (ms: number) => countdown(just(now, ms), now);
    expect(left(2 * 86_400_000 + 3 * 3_600_000)).toMatchObject({ as: "days", days: 2, hours: 3 });
    expect(left(86_400_000 - 1)).toMatchObject({ as: "hours", hours: 23, minutes: 59 });
    expect(left(3_599_999)).toMatchObject({ as: "minutes", minutes: 59, seconds: 59 });
    expect(left(0).as).toBe("over");
    expect(left(-5).as).toBe("over");
  });

  it("never promises more time than there is, and is told again before its text is wrong (property)", () => {
    const now = "2026-03-01T00:00:00.000Z";
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 86_400_000 }), (ms) => {
        const { days, hours, minutes, seconds } = countdown(just(now, ms), now);
        const told = ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
        expect(told).toBeLessThanOrEqual(ms);
        expect(ms - told).toBeLessThan(1000);
        expect(tickMs(just(now, ms), now)).toBeLessThanOrEqual(ms <= 3_600_000 ? 1000 : 60_000);
      }),
      { verbose: 1 },
    );
  });
});

describe("times", () => {
  it("are Shanghai's, with the weekday", () => {
    expect(momentText("2026-03-20T06:00:00.000Z", "zh-CN")).toBe("2026年3月20日周五 14:00");
    expect(spanText(event.startsAt, event.endsAt, "zh-CN")).toBe("2026年3月20日周五 14:00–\u206017:00");
    expect(spanText("2026-03-20T01:00:00.000Z", "2026-03-22T09:00:00.000Z", "zh-CN")).toBe(
      "2026年3月20日周五 09:00 – 3月22日周日 17:00",
    );
    expect(withOffset("2026-03-19T16:30:00.000Z")).toBe("2026-03-20T00:30:00+08:00");
  });

  it("with their offset are the same instant (property)", () => {
    const instants = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const second = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
        expect(new Date(withOffset(second)).toISOString()).toBe(second);
      }),
      { verbose: 1 },
    );
  });
});

describe("a month", () => {
  it("is shown in whole weeks from Monday", () => {
    expect(weeksOf("2026-03")[0]?.[0]).toBe("2026-02-23");
    expect(weeksOf("2026-03").at(-1)?.at(-1)).toBe("2026-04-05");
    expect(weeksOf("2027-02")).toHaveLength(4);
  });

  it("has each of its days once, and goes on to the next (property)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (by) => {
        const month = addMonths("2001-01", by);
        expect(isMonth(month)).toBe(true);
        expect(addMonths(month, -by)).toBe("2001-01");
        const own = weeksOf(month)
          .flat()
          .filter((day) => day.startsWith(month));
        expect(new Set(own).size).toBe(own.length);
        const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
        expect(own).toHaveLength(last);
      }),
      { verbose: 1 },
    );
  });

  it("shows an event on every day that it touches, by Shanghai's midnight", () => {
    const fair = { startsAt: "2026-03-20T15:59:00.000Z", endsAt: startOf("2026-03-22") };
    const days = byDay([fair], ["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22"]);
    expect([...days].filter(([, found]) => found.length > 0).map(([day]) => day)).toEqual([
      "2026-03-20",
      "2026-03-21",
    ]);
  });

  it("is read from an address only when it is one", () => {
    expect(["2026-03", "2026-13", "03-2026", ""].map(isMonth)).toEqual([true, false, false, false]);
    expect([monthText("2026-11", "zh-CN"), monthText("2026-11", "en")]).toEqual([
      "2026年11月",
      "November 2026",
    ]);
  });
});

const pool = (fields: Partial<Pool>): Pool => ({
  audience: "guest",
  capacity: 10,
  admission: "first-come",
  eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
  waitlist: true,
  ...fields,
});

describe("the rules of a pool", () => {
  const now = "2026-03-03T00:00:00.000Z";
  const names = (of: Pool) => poolRules(of, now).map(({ rule }) => rule);

  it("are told in the order in which one asks", () => {
    expect(names(pool({}))).toEqual(["anybody", "firstCome", "waitlist"]);
    const strict = pool({
      admission: "approval",
      eligibility: {
        organizationKinds: ["investor"],
        verifiedOnly: true,
        tiers: [],
        chains: [],
        units: ["330402"],
      },
      perOrganization: 2,
      waitlist: false,
      confirmHours: 24,
    });
    expect(names(strict)).toEqual([
      "kinds",
      "verified",
      "units",
      "perOrganization",
      "approval",
      "noWaitlist",
    ]);
    expect([needsOrganization(pool({})), needsOrganization(strict)]).toEqual([false, true]);
  });

  it("say who comes first while it counts, and that it is over afterwards", () => {
    const of = (until: string) =>
      names(pool({ admission: "priority", priority: { tiers: ["little-giant"], until } }));
    expect(of(just(now, 1))).toContain("priority");
    expect(of(now)).toContain("priorityOver");
  });
});

describe("structured data", () => {
  const whole = {
    id: "act_1",
    phase: "open",
    counts: [
      { audience: "guest", capacity: 100, free: 40, waiting: 0 },
      { audience: "investor", capacity: 60, free: 0, waiting: 3 },
    ],
    attachments: [],
    content: {
      ...event,
      title: "路演",
      summary: "八家企业",
      mode: "onsite",
      place: { name: "会议中心", address: "示例路 1 号", room: "三楼" },
      hosts: [{ name: "金融办", role: "host" }],
    },
  } as unknown as PublicEvent;
  const of = (fields: object) =>
    eventJsonLd({ ...whole, ...fields } as PublicEvent, "https://d.example/events/act_1") as Record<
      string,
      unknown
    >;

  it("has times with their offset, the place, and how many may still come", () => {
    expect(of({})).toMatchObject({
      "@type": "Event",
      startDate: "2026-03-20T14:00:00+08:00",
      endDate: "2026-03-20T17:00:00+08:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: { "@type": "Place", name: "会议中心 三楼" },
      maximumAttendeeCapacity: 160,
      remainingAttendeeCapacity: 40,
    });
    expect(of({})).not.toHaveProperty("previousStartDate");
  });

  it("says what became of it", () => {
    const previousStartsAt = "2026-03-10T06:00:00.000Z";
    expect(of({ previousStartsAt })).toMatchObject({
      eventStatus: "https://schema.org/EventRescheduled",
      previousStartDate: "2026-03-10T14:00:00+08:00",
    });
    expect(of({ phase: "cancelled", previousStartsAt }).eventStatus).toMatch(/EventCancelled$/);
    expect(of({ phase: "postponed" }).eventStatus).toMatch(/EventPostponed$/);
  });

  it("never has the link of an online event", () => {
    const both = of({ content: { ...whole.content, mode: "hybrid", onlineUrl: "https://meet.example/1" } });
    expect(both.location).toEqual([
      expect.objectContaining({ "@type": "Place" }),
      { "@type": "VirtualLocation", url: "https://d.example/events/act_1" },
    ]);
    expect(JSON.stringify(both)).not.toContain("meet.example");
  });
});

describe("an address", () => {
  it("keeps the filters that the contract knows", () => {
    const search = new URLSearchParams("kind=roadshow&unit=999999&chain=&month=2026-03");
    expect(readEventFilters(search)).toEqual({ kind: "roadshow" });
  });
});

describe("lines of the picture to share", () => {
  const fits = (line: string): boolean => line.length <= 8;

  it("break Chinese anywhere and leave Latin words whole", () => {
    expect(wrap("新能源产业链项目路演", fits, 4)).toEqual(["新能源产业链项目", "路演"]);
    expect(wrap("新能源产业链项（秋季）", fits, 4)).toEqual(["新能源产业链项", "（秋季）"]);
    expect(wrap("用 Duijie 路演一次", fits, 4)).toEqual(["用 Duijie", "路演一次"]);
  });

  it("end with an ellipsis when there are too many, and always fit (property)", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("新", "能", "源", " ", "a", "7") }), (text) => {
        const lines = wrap(text, fits, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.every(fits)).toBe(true);
      }),
      { verbose: 1 },
    );
    expect(wrap("新能源产业链项目路演大会", fits, 1)).toEqual(["新能源产业链项…"]);
  });
});
