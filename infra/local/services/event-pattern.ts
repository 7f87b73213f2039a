import { isObject, type Json } from "../json.ts";
import { StartError } from "../start-error.ts";

/** An event pattern that has been checked: does it match this event? */
export type Matches = (event: Json) => boolean;

type Test = (value: Json | undefined) => boolean;

const numericTests: Record<string, (value: number, limit: number) => boolean> = {
  "=": (value, limit) => value === limit,
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
};

function numeric(rule: readonly Json[], refuse: () => never): Test {
  const tests: ((value: number) => boolean)[] = [];
  for (let i = 0; i < rule.length; i += 2) {
    const test = numericTests[String(rule[i])];
    const limit = rule[i + 1];
    if (!test || typeof limit !== "number") return refuse();
    tests.push((value) => test(value, limit));
  }
  return (value) => typeof value === "number" && tests.every((test) => test(value));
}

/** One entry of a pattern's list: a literal, or an object such as `{ "prefix": "LOG#" }`. */
function testOf(rule: Json, where: string): Test {
  const refuse = (): never => {
    throw new StartError(
      `The local runtime does not understand ${JSON.stringify(rule)} in the pattern of ${where}.`,
    );
  };
  if (!isObject(rule)) return (value) => value === rule;
  const [entry, ...more] = Object.entries(rule);
  if (!entry || more.length > 0) return refuse();
  const [operator, wanted] = entry;
  if (operator === "exists" && typeof wanted === "boolean")
    return (value) => (value !== undefined) === wanted;
  if (operator === "prefix" && typeof wanted === "string") {
    return (value) => typeof value === "string" && value.startsWith(wanted);
  }
  if (operator === "suffix" && typeof wanted === "string") {
    return (value) => typeof value === "string" && value.endsWith(wanted);
  }
  if (operator === "equals-ignore-case" && typeof wanted === "string") {
    return (value) => typeof value === "string" && value.toLowerCase() === wanted.toLowerCase();
  }
  if (operator === "anything-but") {
    const unwanted = (Array.isArray(wanted) ? wanted : [wanted]).map((item) => testOf(item ?? null, where));
    return (value) => value !== undefined && !unwanted.some((test) => test(value));
  }
  if (operator === "numeric" && Array.isArray(wanted)) return numeric(wanted, refuse);
  return refuse();
}

/**
 * Reads a pattern of an EventBridge rule or of an event source mapping's filter. What it cannot express stops the
 * start, naming `where`.
 */
export function readPattern(pattern: Json, where: string): Matches {
  if (!isObject(pattern)) throw new StartError(`The pattern of ${where} is no object.`);
  const fields = Object.entries(pattern).map(([key, rule]): Matches => {
    if (Array.isArray(rule)) {
      const tests = rule.map((item) => testOf(item, where));
      return (event) => {
        const value = isObject(event) ? event[key] : undefined;
        // A list in the event matches when one of its elements does.
        const candidates: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
        return tests.some((test) => candidates.some(test));
      };
    }
    const inner = readPattern(rule, where);
    return (event) => inner((isObject(event) ? event[key] : undefined) ?? {});
  });
  return (event) => fields.every((matches) => matches(event));
}
