import { describe, expect, it } from "vitest";
import { ExpertContent, type ReviewTask } from "../../../shared/contracts/reviews.ts";
import { judgedOf } from "../../../web/src/features/expert-desk/judged-challenge.ts";
import { profileOf } from "../../../web/src/features/expert-desk/profile-form.ts";
import { isComplete, scoresOf, sheetOf, totalOf } from "../../../web/src/features/expert-desk/score-sheet.ts";

const task = {
  criteria: [
    { id: "c1", name: "技术", points: 60 },
    { id: "c2", name: "效益", points: 40 },
  ],
  scores: [{ criterionId: "c2", points: 30.5, comment: "扎实" }],
} as unknown as ReviewTask;

describe("an expert's scores", () => {
  it("have a line for each criterion, in the programme's order", () => {
    const sheet = sheetOf(task);
    expect(sheet.lines.map(({ criterionId, points }) => [criterionId, points])).toEqual([
      ["c1", null],
      ["c2", 30.5],
    ]);
    expect(totalOf(sheet)).toBe(30.5);
    expect(isComplete(sheet)).toBe(false);
  });

  it("send only criteria with points; nought is points", () => {
    const sheet = sheetOf(task);
    const lines = sheet.lines.map((line) => (line.criterionId === "c1" ? { ...line, points: 0 } : line));
    expect(scoresOf(sheet)).toEqual([{ criterionId: "c2", points: 30.5, comment: "扎实" }]);
    expect(scoresOf({ ...sheet, lines })).toEqual([
      { criterionId: "c1", points: 0 },
      { criterionId: "c2", points: 30.5, comment: "扎实" },
    ]);
    expect(isComplete({ ...sheet, lines })).toBe(true);
  });
});

describe("an expert's profile", () => {
  it("declares empty lists as empty, and complains only about what is missing", () => {
    const content = profileOf({
      title: "教授",
      employer: { name: "浙江大学" },
      chains: [],
      fields: ["视觉检测"],
    });
    expect(ExpertContent.safeParse(content).error?.issues.map(({ path }) => path.join("."))).toEqual([
      "chains",
    ]);
    expect(content).toMatchObject({ familyAt: [], interests: [] });
  });
});

describe("the challenge beside a proposal", () => {
  it("is read as far as it is known", () => {
    expect(judgedOf({ challenge: { background: "背景", somethingNew: 1 } })).toEqual({ background: "背景" });
    expect(judgedOf({ challenge: undefined })).toEqual({});
  });
});
