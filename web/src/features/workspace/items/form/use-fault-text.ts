import { useTranslation } from "react-i18next";
import { fieldErrorText } from "../../../../ui/field-error-text.ts";
import { useLanguage } from "../../../../ui/use-format.ts";
import type { Fault } from "../../../items/validate.ts";

/** Faults in words: what is wrong, and at which field. */
export function useFaultText() {
  const { t } = useTranslation(["workspace", "items"]);
  const language = useLanguage();
  const text = ({ code, params, path }: Fault): string => {
    if (code === "money.format" || code === "money.tooBig") return t(`items:${code}`);
    return fieldErrorText(
      { path: path.join("."), code, ...(params === undefined ? {} : { params }) },
      language,
    );
  };
  const label = ({ path: [field, second, third] }: Fault): string => {
    const name = t(`items:field.${String(field)}` as never, { defaultValue: String(field) });
    const within = typeof second === "number" ? t("items.form.row", { field: name, n: second + 1 }) : name;
    const part = typeof second === "number" ? third : second;
    if (part === undefined) return within;
    return `${within} · ${t(`items:part.${String(part)}` as never, { defaultValue: String(part) })}`;
  };
  return { text, label };
}
