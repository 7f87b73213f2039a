import type { FormInstance } from "antd";
import type * as z from "zod";
import { fieldErrors } from "../../../shared/contracts/field-errors.ts";
import type { FieldError } from "../../../shared/kernel/domain-error.ts";
import type { Language } from "../api/problem.ts";
import { fieldErrorText } from "../ui/field-error-text.ts";

type NamePath = (string | number)[];

/** `body.content.indicators.0.target`, root `body.content` → `["indicators", 0, "target"]`; undefined when outside. */
export function fieldName(path: string, root: string): NamePath | undefined {
  if (path !== root && !path.startsWith(`${root}.`)) return undefined;
  return path
    .slice(root.length + 1)
    .split(".")
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Shows each error at its field: the field itself or, when the form has none of that name, the nearest one around it
 * (`chains.0` at `chains`). Answers the errors that found no place, for the `ProblemAlert`.
 */
export function showFieldErrors(
  form: FormInstance,
  errors: readonly FieldError[],
  of: { root: string; language: Language },
): FieldError[] {
  const texts = new Map<string, { name: NamePath; errors: string[] }>();
  const homeless = errors.filter((error) => {
    const name = fieldName(error.path, of.root);
    const place = name && nearestField(form, name);
    if (place === undefined) return true;
    const key = JSON.stringify(place);
    const known = texts.get(key)?.errors ?? [];
    texts.set(key, { name: place, errors: [...new Set([...known, fieldErrorText(error, of.language)])] });
    return false;
  });
  // What was wrong before and is right now must not stay marked.
  const gone = form
    .getFieldsError()
    .filter(({ name, errors: shown }) => shown.length > 0 && !texts.has(JSON.stringify(name)));
  form.setFields([...gone.map(({ name }) => ({ name, errors: [] })), ...texts.values()]);
  const first = texts.values().next().value;
  if (first !== undefined)
    form.scrollToField(first.name, { behavior: "smooth", block: "center", focus: true });
  return homeless;
}

function nearestField(form: FormInstance, name: NamePath): NamePath | undefined {
  const known = new Set(form.getFieldsError().map((field) => JSON.stringify(field.name)));
  for (let length = name.length; length > 0; length -= 1) {
    const candidate = name.slice(0, length);
    if (known.has(JSON.stringify(candidate))) return candidate;
  }
  return undefined;
}

/** What a contract's schema says about a value, before it is sent: the same codes as the server's. */
export function check(schema: z.ZodType, value: unknown, root: string): FieldError[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : fieldErrors(parsed.error, value, root);
}

/** What a person is correcting is not wrong any more until it is checked again. For `onValuesChange`. */
export function forgetErrors(form: FormInstance, changed: object): void {
  const touched = new Set(Object.keys(changed));
  const marked = form
    .getFieldsError()
    .filter(({ name, errors }) => errors.length > 0 && touched.has(String(name[0])));
  if (marked.length > 0) form.setFields(marked.map(({ name }) => ({ name, errors: [] })));
}
