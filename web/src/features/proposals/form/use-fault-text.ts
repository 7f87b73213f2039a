import { useTranslation } from "react-i18next";
import { fieldErrorText } from "../../../ui/field-error-text.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import type { Fault } from "../../items/validate.ts";

/** Faults in words: what is wrong, and at which field. */
export function useFaultText() {
  const { t } = useTranslation("proposals");
  const language = useLanguage();
  const name = (group: "field" | "part", key: string): string =>
    t(`${group}.${key}` as never, { defaultValue: key });
  const text = ({ code, params, path }: Fault): string =>
    code === "money.format"
      ? t("money.format")
      : fieldErrorText({ path: path.join("."), code, ...(params === undefined ? {} : { params }) }, language);
  const label = ({ path: [field, second, third] }: Fault): string => {
    const first = name("field", String(field));
    if (typeof second === "number") {
      const row = t("form.row", { field: first, n: second + 1 });
      return third === undefined ? row : `${row} · ${name("part", String(third))}`;
    }
    return second === undefined ? first : `${first} · ${name("part", String(second))}`;
  };
  return { text, label };
}
