import { describe, expect, it } from "vitest";
import { encodeReviewLog } from "../../../functions/challenges/data/review-codec.ts";
import { newsOfReview } from "../../../functions/challenges/data/review-news.ts";
import { invited, movedReview, type StoredReview } from "../../../functions/challenges/domain/review.ts";
import { noticeOf } from "../../../functions/notices/domain/notice-of.ts";
import { worded } from "../../../functions/notices/domain/wording.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";

const at = "2026-06-01T02:00:00.000Z";
const review: StoredReview = {
  challengeId: "chl_00000000000000000000000001",
  challengeTitle: "高能量密度固态电池",
  proposalId: "prp_00000000000000000000000001",
  label: "方案一",
  expertId: "per_00000000000000000000000001",
  expertName: "专家",
  state: "invited",
  arbitration: false,
  fit: 50,
  scores: [],
  invitedAt: at,
  updatedAt: at,
  version: 1,
};
const by = { personId: "per_2", name: "经办" };

describe("what experts are told", () => {
  it("is that they are asked, and that they are not any more", () => {
    const asked = newsOfReview(encodeReviewLog(invited(review, by, "assignment")));
    const over = newsOfReview(
      encodeReviewLog(movedReview(review, "void", { by, at, reason: "任职于揭榜单位" })),
    );
    for (const event of [asked, over]) {
      const parsed = DuijieEvent.parse(event);
      const notice = noticeOf(parsed);
      if (notice === undefined) throw new Error("nobody is told");
      expect(notice.to).toEqual({ personId: review.expertId });
      const text = worded(notice, "", "zh", "https://example.com");
      expect(text.title).toContain("高能量密度固态电池");
      expect(JSON.stringify([parsed, notice, text])).not.toContain("揭榜单位");
    }
    expect(asked?.id).not.toBe(over?.id);
  });

  it("is nothing of what they did themselves, or of other items", () => {
    for (const move of ["accept", "recuse"] as const)
      expect(newsOfReview(encodeReviewLog(movedReview(review, move, { by, at })))).toBeUndefined();
    expect(newsOfReview({ pk: "CHALLENGE#chl", sk: "LOG#00000001" })).toBeUndefined();
  });
});
