import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarText } from "../../../shared/calendar/calendar-text.ts";
import type { Occurrence } from "../../../shared/calendar/occurrence.ts";

const occurrence: Occurrence = {
  uid: "act_1.per_1@duijie.example.cn",
  sequence: 2,
  title: "高端装备供需对接会，第二场",
  description: "地点在三楼；请带身份证。\n议程见活动页。",
  place: "市科技大厦, 三楼报告厅",
  url: "https://duijie.example.cn/events/act_1",
  startsAt: "2026-09-30T16:30:00.000Z",
  endsAt: "2026-09-30T18:00:00.000Z",
  status: "confirmed",
  organizer: { name: "市科技局", mail: "events@duijie.example.cn" },
  attendee: { name: '张"三"', mail: "zhang@example.com" },
  changedAt: "2026-09-01T02:03:04.000Z",
};
const at = "2026-09-02T00:00:00.000Z";
const text = (more: Partial<Occurrence> = {}, method: "REQUEST" | "CANCEL" | "PUBLISH" = "REQUEST") =>
  calendarText({ method, occurrences: [{ ...occurrence, ...more }], at });

const parsed = (calendar: string) => new ICAL.Component(ICAL.parse(calendar));
const eventsIn = (calendar: string) =>
  parsed(calendar)
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));

describe("an iCalendar object, read by an independent parser", () => {
  it("says what the occurrence says", () => {
    const calendar = parsed(text());
    const [event] = eventsIn(text());
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(event).toMatchObject({
      uid: occurrence.uid,
      sequence: 2,
      summary: occurrence.title,
      description: occurrence.description,
      location: occurrence.place,
      organizer: "mailto:events@duijie.example.cn",
    });
    expect(event?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(event?.component.getFirstPropertyValue("url")).toBe(occurrence.url);
    expect(event?.attendees.map((one) => one.getFirstValue())).toEqual(["MAILTO:zhang@example.com"]);
    expect(event?.attendees[0]?.getParameter("partstat")).toBe("ACCEPTED");
  });

  it("has its times in Shanghai, with the zone beside them, whatever the machine's zone", () => {
    const zone = process.env.TZ;
    try {
      for (const tz of ["UTC", "America/New_York", "Asia/Shanghai"]) {
        process.env.TZ = tz;
        const calendar = text();
        expect(calendar).toContain("DTSTART;TZID=Asia/Shanghai:20261001T003000");
        expect(calendar).toContain("DTEND;TZID=Asia/Shanghai:20261001T020000");
        expect(calendar).toContain("DTSTAMP:20260902T000000Z");
        expect(calendar).toContain("LAST-MODIFIED:20260901T020304Z");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    const [timezone] = parsed(text()).getAllSubcomponents("vtimezone");
    if (timezone === undefined) throw new Error("no time zone");
    const start = eventsIn(text())[0]?.startDate;
    if (start === undefined) throw new Error("no start");
    start.zone = new ICAL.Timezone(timezone);
    expect(start.toJSDate().toISOString()).toBe(occurrence.startsAt);
  });

  it("takes back what is cancelled, under the same UID", () => {
    const cancelled = text({ status: "cancelled", sequence: 3 }, "CANCEL");
    expect(parsed(cancelled).getFirstPropertyValue("method")).toBe("CANCEL");
    const [event] = eventsIn(cancelled);
    expect([event?.uid, event?.sequence]).toEqual([occurrence.uid, 3]);
    expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  it("is the same text for the same occurrence", () => {
    expect(text()).toBe(text());
  });

  it("carries many occurrences for a feed, with its name", () => {
    const occurrences = Array.from({ length: 40 }, (_, i) => ({ ...occurrence, uid: `act_${i}@d` }));
    const feed = calendarText({ method: "PUBLISH", occurrences, at, name: "我的活动" });
    expect(eventsIn(feed).map(({ uid }) => uid)).toEqual(occurrences.map(({ uid }) => uid));
    expect(parsed(feed).getFirstPropertyValue("x-wr-calname")).toBe("我的活动");
    expect(parsed(feed).getAllSubcomponents("vtimezone")).toHaveLength(1);
  });

  it("survives whatever people type: CRLF, 75 octets a line, nothing smuggled in", () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'会议，；;,:\\"\r\n\t\u0000ABC 对接🚀'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(typed, typed, typed, typed, (title, description, place, name) => {
        const calendar = text({
          title: `会${title}`,
          description,
          place,
          attendee: { name: `人${name}`, mail: "a@b.cn" },
        });
        expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
        expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event, ...others] = eventsIn(calendar);
        expect(others).toEqual([]);
        expect(event?.component.getAllProperties("uid")).toHaveLength(1);
        expect(event?.description ?? "").toBe(
          description.replace(/\r\n?/g, "\n").replaceAll("\t", " ").replaceAll("\u0000", " "),
        );
      }),
    );
  });
});
