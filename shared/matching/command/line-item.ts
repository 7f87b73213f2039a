import * as z from "zod";
import type { TextItem } from "../text/index.ts";

/**
 * One line of a file: a title and a text, or any of the text fields of the contracts of needs and offers. What is
 * confidential is no field here: it is never ranked by.
 */
const Indicator = z.union([
  z.string(),
  z.object({
    name: z.string(),
    operator: z.string().optional(),
    target: z.union([z.string(), z.number()]).optional(),
    unit: z.string().optional(),
  }),
]);

const Line = z
  .object({
    id: z.string().min(1),
    title: z.string().optional(),
    text: z.string().optional(),
    keywords: z.array(z.string()).optional(),
    indicators: z.array(Indicator).optional(),
    publicText: z.string().optional(),
    background: z.string().optional(),
    difficulty: z.string().optional(),
    wantedPartner: z.string().optional(),
    applications: z.string().optional(),
    team: z.string().optional(),
  })
  .refine((line) => line.title !== undefined || line.text !== undefined || line.publicText !== undefined, {
    path: ["title"],
    message: "is missing, and so are text and publicText",
  });
type Line = z.output<typeof Line>;

const bodyFields = [
  "text",
  "publicText",
  "background",
  "difficulty",
  "wantedPartner",
  "applications",
  "team",
] as const;

const rendered = (indicator: z.output<typeof Indicator>): string =>
  typeof indicator === "string"
    ? indicator
    : [indicator.name, indicator.operator, indicator.target, indicator.unit]
        .filter((part) => part !== undefined)
        .join(" ");

function itemOf(line: Line): TextItem {
  const body = bodyFields.flatMap((field) => line[field] ?? []).join("\n");
  return {
    id: line.id,
    title: line.title ?? "",
    ...(line.keywords === undefined ? {} : { keywords: line.keywords }),
    ...(line.indicators === undefined ? {} : { indicators: line.indicators.map(rendered) }),
    ...(body === "" ? {} : { body }),
  };
}

/** The item of a line, or what is wrong with which field. */
export function parseLine(line: string): { item: TextItem } | { field: string; problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { field: "line", problem: "is not JSON" };
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return { item: itemOf(parsed.data) };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") || "line";
  return { field, problem: issue?.message ?? "is not right" };
}
