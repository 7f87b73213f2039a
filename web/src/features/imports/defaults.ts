import { fieldErrors } from "../../../../shared/contracts/field-errors.ts";
import { ImportDefaults } from "../../../../shared/contracts/imports.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import { parseWan, wanText } from "../items/money.ts";

/** The defaults as their form holds them: amounts as typed, in 万元. */
export interface DefaultValues extends Omit<ImportDefaults, "amount" | "contact"> {
  readonly amount?: { readonly negotiable?: boolean; readonly minYuan?: string; readonly maxYuan?: string };
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

const filled = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const trimmed: unknown = typeof value === "string" ? value.trim() : value;
      return isEmpty(trimmed) ? [] : [[name, trimmed]];
    }),
  );

function amountOf(typed: NonNullable<DefaultValues["amount"]>): {
  amount: Record<string, unknown> | undefined;
  faults: FieldError[];
} {
  if (typed.negotiable === true) return { amount: { negotiable: true }, faults: [] };
  const faults: FieldError[] = [];
  const amount: Record<string, unknown> = {};
  for (const end of ["minYuan", "maxYuan"] as const) {
    const text = typed[end]?.trim() ?? "";
    if (text === "") continue;
    const yuan = parseWan(text);
    if (typeof yuan === "number") amount[end] = yuan;
    else faults.push({ path: `body.defaults.amount.${end}`, code: "cell.money", params: { value: text } });
  }
  return { amount: isEmpty(Object.keys(amount)) ? undefined : { negotiable: false, ...amount }, faults };
}

/** What the form holds, as the contract takes it, or what is wrong with it. */
export function defaultsOf(values: DefaultValues): {
  readonly defaults: ImportDefaults;
  readonly faults: readonly FieldError[];
} {
  const { amount: typed = {}, contact: person = {}, ...rest } = values;
  const { amount, faults } = amountOf(typed);
  const contact = filled(person);
  const given = {
    ...filled(rest),
    ...(amount === undefined ? {} : { amount }),
    ...(isEmpty(Object.keys(contact)) ? {} : { contact }),
  };
  const parsed = ImportDefaults.safeParse(given);
  if (!parsed.success) {
    return { defaults: {}, faults: [...faults, ...fieldErrors(parsed.error, given, "body.defaults")] };
  }
  return { defaults: parsed.data, faults };
}

/** Stored defaults as their form holds them. */
export function defaultValues({ amount, contact, ...rest }: ImportDefaults): DefaultValues {
  const text = (yuan: number | undefined, name: "minYuan" | "maxYuan") =>
    yuan === undefined ? {} : { [name]: wanText(yuan) };
  return {
    ...rest,
    ...(amount === undefined
      ? {}
      : {
          amount: {
            negotiable: amount.negotiable,
            ...text(amount.minYuan, "minYuan"),
            ...text(amount.maxYuan, "maxYuan"),
          },
        }),
    ...(contact === undefined
      ? {}
      : {
          contact: {
            name: contact.name,
            phone: contact.phone,
            ...(contact.email === undefined ? {} : { email: contact.email }),
          },
        }),
  };
}
