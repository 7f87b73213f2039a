import { describe, expect, it } from "vitest";
import { learnStatistics, SnapshotRefused, TextIndex } from "../../../../shared/matching/text/index.ts";
import { needs, offers } from "./texts.ts";

const index = TextIndex.build(offers, learnStatistics({ needs, offers }));
const bytes = index.encode();
const answers = (of: TextIndex) => needs.map((need) => of.query(need, { top: 10 }));

describe("a snapshot", () => {
  it("gives the same answers, wherever in memory its bytes stand", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    for (const copy of [bytes, shifted.subarray(3), Buffer.from(bytes)]) {
      const decoded = TextIndex.decode(copy);
      expect(answers(decoded)).toEqual(answers(index));
      expect(decoded.statistics).toEqual(index.statistics);
    }
  });

  it("may be empty", () => {
    const empty = TextIndex.build([], learnStatistics({ needs: [], offers: [] }));
    expect(TextIndex.decode(empty.encode()).query({ id: "x", title: "焊接" }, { top: 10 })).toEqual([]);
  });

  it("is refused when any byte of it is damaged, missing or too many", () => {
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 0x10;
      expect(() => TextIndex.decode(damaged)).toThrow(SnapshotRefused);
    }
    for (const wrong of [
      bytes.slice(0, 9),
      bytes.slice(0, -1),
      Uint8Array.of(...bytes, 0),
      new Uint8Array(),
    ]) {
      expect(() => TextIndex.decode(wrong)).toThrow(SnapshotRefused);
    }
  });

  it("is refused when other weights made it", () => {
    const { statistics } = index;
    const older = TextIndex.build(offers, { ...statistics, version: "text-0" }).encode();
    expect(() => TextIndex.decode(older)).toThrow("it is of version text-0");
  });
});
