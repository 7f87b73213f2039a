import type * as z from "zod";
import type { FieldError } from "../kernel/domain-error.ts";
import { isProblemCode, type ProblemCode } from "../kernel/problem-texts.ts";

type Issue = z.core.$ZodIssue;

/** The value at this path of the input, to tell a missing field from one of the wrong type. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

interface Fault {
  readonly code: ProblemCode;
  readonly limit?: number | bigint;
  readonly expected?: string;
}

function sizeFault(issue: Extract<Issue, { code: "too_small" | "too_big" }>): Fault {
  const low = issue.code === "too_small";
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  if (issue.origin === "string") return { code: low ? "input.too_short" : "input.too_long", limit };
  if (issue.origin === "array") return { code: low ? "input.too_few" : "input.too_many", limit };
  return { code: low ? "input.too_small" : "input.too_big", limit };
}

function faultOf(issue: Issue, input: unknown): Fault {
  switch (issue.code) {
    case "invalid_type":
      return valueAt(input, issue.path) === undefined
        ? { code: "input.required" }
        : { code: "input.type", expected: issue.expected };
    case "too_small":
    case "too_big":
      return sizeFault(issue);
    case "invalid_value":
      return { code: valueAt(input, issue.path) === undefined ? "input.required" : "input.choice" };
    case "unrecognized_keys":
      return { code: "input.unknown_field" };
    case "custom":
      return { code: isProblemCode(issue.message) ? issue.message : "input.format" };
    default:
      return { code: "input.format" };
  }
}

const pathOf = (root: string, path: readonly PropertyKey[]): string => [root, ...path.map(String)].join(".");

/**
 * A schema's complaints as field errors: stable codes with parameters, to be worded in the caller's language.
 * The server answers with them and the console's forms show them, so both say the same. `root`: `body`, `query`, ….
 */
export function fieldErrors(error: z.core.$ZodError, input: unknown, root: string): FieldError[] {
  return error.issues.flatMap((issue) => {
    const fault = faultOf(issue, input);
    const params = {
      ...(fault.limit === undefined ? {} : { limit: Number(fault.limit) }),
      ...(fault.expected === undefined ? {} : { expected: fault.expected }),
    };
    const paths =
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      path: pathOf(root, path),
      code: fault.code,
      ...(Object.keys(params).length === 0 ? {} : { params }),
    }));
  });
}
