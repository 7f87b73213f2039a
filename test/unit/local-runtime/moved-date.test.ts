import { describe, expect, it } from "vitest";
import { movedDate } from "../../../infra/local/clock/moved-date.ts";

const fiveDays = 5 * 86_400;
const ahead = Int32Array.of(fiveDays);
const Moved = movedDate(Date, ahead);
const aheadOf = (instant: number): number => Math.round((instant - Date.now()) / 1000);

describe("a date that runs ahead", () => {
  it("tells the moved time however it is asked", () => {
    expect(aheadOf(Moved.now())).toBe(fiveDays);
    expect(aheadOf(new Moved().getTime())).toBe(fiveDays);
    expect(aheadOf(Date.parse((Moved as unknown as () => string)()))).toBeGreaterThanOrEqual(fiveDays - 1);
  });

  it("follows its memory at once", () => {
    const memory = new Int32Array(new SharedArrayBuffer(4));
    const Following = movedDate(Date, memory);
    expect(aheadOf(Following.now())).toBe(0);
    Atomics.store(memory, 0, 60);
    expect(aheadOf(Following.now())).toBe(60);
  });

  it("leaves alone what is given a time of its own", () => {
    const text = "2026-02-28T16:00:00.000Z";
    expect(new Moved(text).toISOString()).toBe(text);
    expect(new Moved(0).getTime()).toBe(0);
    expect([Moved.parse(text), Moved.UTC(2026, 0)]).toEqual([Date.parse(text), Date.UTC(2026, 0)]);
  });

  it("makes dates that are dates, for classes derived from it too", () => {
    class Named extends Moved {
      readonly name = "one";
    }
    const named = new Named();
    expect(new Moved()).toBeInstanceOf(Date);
    expect(new Date()).toBeInstanceOf(Moved);
    expect([named instanceof Moved, named.name, aheadOf(named.getTime())]).toEqual([true, "one", fiveDays]);
  });
});
