import { expect, it } from "vitest";
import { eventUid } from "../../../shared/calendar/event-uid.ts";

it("an entry has one name, whoever writes it, and one of its own for each person", () => {
  const origin = "https://duijie.example.cn";
  expect(eventUid("act_1", origin)).toBe("act_1@duijie.example.cn");
  expect(eventUid("act_1", origin, "per_1")).toBe("act_1.per_1@duijie.example.cn");
});
