/** The parts of the form, in order. */
export const steps = ["basics", "times", "place", "agenda", "pools", "questions", "files"] as const;
export type Step = (typeof steps)[number];

const fieldsOf: Readonly<Record<Step, readonly string[]>> = {
  basics: ["kind", "title", "summary", "description", "hosts", "unitCode", "chains", "contact"],
  times: ["startsAt", "endsAt", "registrationOpensAt", "registrationClosesAt", "waitlistUntil"],
  place: ["mode", "place", "onlineUrl"],
  agenda: ["agenda"],
  pools: ["pools", "holdMinutes"],
  questions: ["questions"],
  files: [],
};

/** Where a field is; the first step for what no step knows, so that its complaint is seen. */
export const stepOf = (field: string): Step =>
  steps.find((step) => fieldsOf[step].includes(field)) ?? "basics";

/** `body.content.pools.0.capacity`, root `body.content` → `pools` */
const fieldOf = (path: string, root: string): string => path.slice(root.length + 1).split(".")[0] ?? "";

/** The steps that these complaints are about, in order. */
export function faultySteps(paths: readonly string[], root: string): Step[] {
  const faulty = new Set(paths.map((path) => stepOf(fieldOf(path, root))));
  return steps.filter((step) => faulty.has(step));
}
