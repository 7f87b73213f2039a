/** The parts of the form, in order; on a phone each is a step. */
export const sections = ["approach", "responses", "money", "background", "files", "submit"] as const;
export type SectionName = (typeof sections)[number];

const fieldsOf: Readonly<Record<SectionName, readonly string[]>> = {
  approach: ["teamLead", "route"],
  responses: ["responses"],
  money: ["quoteYuan", "budget", "milestones"],
  background: ["priorIp", "industrialisation"],
  files: ["files"],
  submit: ["declarations"],
};

/** Where a field is. */
export const sectionOf = (field: string): SectionName =>
  sections.find((name) => fieldsOf[name].includes(field)) ?? "approach";

/** Reading order of fields, so that the first fault is the topmost one. */
export function placeOf(field: string): number {
  const all = sections.flatMap((name) => fieldsOf[name]);
  const place = all.indexOf(field);
  return place < 0 ? all.length : place;
}

export const formName = "proposal";

/** Moves the focus to an input; to the first one inside where the field is a group. */
export function focusField(path: readonly (string | number)[]): void {
  for (let length = path.length; length > 0; length -= 1) {
    const found = document.getElementById([formName, ...path.slice(0, length)].join("_"));
    if (found === null) continue;
    const input = found.matches("input, textarea, button, [tabindex]")
      ? found
      : found.querySelector<HTMLElement>("input, textarea, button, [tabindex]");
    found.scrollIntoView({ block: "center" });
    (input ?? found).focus({ preventScroll: true });
    return;
  }
}
