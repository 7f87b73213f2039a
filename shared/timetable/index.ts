/** The timetable engine: pure TypeScript, the same in a function, in a test and from the command line. */
export {
  type Answer,
  type Cause,
  type Conflict,
  engineVersion,
  type Options,
  type Progress,
  type Worth,
} from "./answer.ts";
export { amended, type Disturbance } from "./day/disturbance.ts";
export { type Repair, type RepairOptions, repair } from "./day/repair.ts";
export { applyFix, type Explanation, explainer, type Remedy, type WhyNot, whyNot } from "./day/why.ts";
export { type Impossibility, impossibilities } from "./impossible.ts";
export { type Instance, type Meeting, requestWeight, type TableAt, type Timetable } from "./instance.ts";
export { InstanceError, readInstance } from "./read-instance.ts";
export { solve } from "./solve.ts";
