import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { canaries, type WholeCourse } from "./whole-course.ts";
import type { Who } from "./whole-world.ts";

/** Where a challenge stands after its publication, in the order of its course. */
export const phases = [
  "open",
  "closed",
  "opened",
  "checked",
  "reviewing",
  "judged",
  "deciding",
  "chosen",
  "publicity",
  "over",
  "settled",
  "confirmed",
] as const;
export type Phase = (typeof phases)[number];

/** What attempts need to know of the course. */
export interface Situation {
  readonly course: WholeCourse;
  /** Staged and not submitted. */
  staged: { readonly version: number; readonly sha256: string };
  /** An expert who has written scores and not locked them. */
  writer: Who;
  /** A judge who was only asked. */
  invited: Who;
  /** An objection that waits for a decision, and one that waits to be raised. */
  pending: string;
  drafted: string;
}

export const beginning = (course: WholeCourse): Situation => ({
  course,
  staged: { version: 1, sha256: "0".repeat(64) },
  writer: "expert1",
  invited: "expert2",
  pending: "obj_00000000000000000000000000",
  drafted: "obj_00000000000000000000000001",
});

const lead: Record<Phase, (situation: Situation) => Promise<void>> = {
  async open(situation) {
    const { steps, staged } = situation.course;
    await steps.published();
    await steps.proposed();
    situation.staged = await staged("solver2");
  },
  closed: async ({ course }) => course.steps.closed(),
  opened: ({ course }) => course.steps.opened(),
  checked: ({ course }) => course.steps.checked(),
  async reviewing(situation) {
    const { course } = situation;
    await course.steps.reviewing();
    await course.steps.recused();
    // The third proposal has one who writes, the second one who has not answered.
    const [writer = "expert1"] = await course.judgesOf("solver5");
    const [invited = "expert2"] = await course.judgesOf("solver4");
    await course.written(writer, "solver5", [10, 10]);
    situation.writer = writer;
    situation.invited = invited;
  },
  async judged({ course, writer }) {
    await course.ok(writer, reviewContracts.lockScores, {
      path: course.path("solver5"),
      body: { expectedVersion: (await course.task(writer, "solver5"))?.version },
    });
    await course.steps.judged();
  },
  deciding: ({ course }) => course.steps.deciding(),
  chosen: ({ course }) => course.steps.chosen(),
  async publicity(situation) {
    const { course } = situation;
    await course.steps.publicity();
    situation.pending = await course.draftedObjection("solver4");
    await course.raised("solver4", situation.pending);
    situation.drafted = await course.draftedObjection("solver5");
  },
  over: async ({ course }) => course.steps.noticeOver(),
  settled: async ({ course, pending }) => void (await course.dismissed(pending)),
  confirmed: async ({ course }) => void (await course.steps.confirmed()),
};

export const leadTo = (situation: Situation, phase: Phase): Promise<void> => lead[phase](situation);

export const objectionText = canaries.objection;
