import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../ui/use-format.ts";
import { isSurprising, parseWan } from "../../../items/money.ts";
import { Field } from "./field.tsx";

type End = "minYuan" | "maxYuan";

/** What the typed amount comes to, so that a slip of the unit is seen at once. */
function InYuan({ field, end }: { field: string; end: End }) {
  const { t } = useTranslation("items");
  const language = useLanguage();
  const typed: unknown = Form.useWatch([field, end]);
  if (typeof typed !== "string" || typed.trim() === "") return null;
  const yuan = parseWan(typed);
  if (typeof yuan !== "number") return <span className="money--warn">{t(`money.${yuan}`)}</span>;
  const words = { yuan: new Intl.NumberFormat(language).format(yuan) };
  if (isSurprising(yuan)) return <span className="money--warn">{t("money.surprising", words)}</span>;
  return <span>{t("money.inYuan", words)}</span>;
}

/** A range in 万元, or to be negotiated. */
export function MoneyFields({ field }: { field: "budget" | "price" }) {
  const { t } = useTranslation(["items", "workspace"]);
  const negotiable = Form.useWatch([field, "negotiable"]) === true;
  return (
    <fieldset className="rows">
      <legend>{t(`field.${field}`)}</legend>
      <Form.Item name={[field, "negotiable"]} valuePropName="checked">
        <Checkbox>{t("part.negotiable")}</Checkbox>
      </Form.Item>
      {!negotiable && (
        <div className="pair">
          {(["minYuan", "maxYuan"] as const).map((end) => (
            <Field
              key={end}
              name={[field, end]}
              label={t(`part.${end}`)}
              optional={end === "minYuan"}
              hint={<InYuan field={field} end={end} />}
            >
              <Input inputMode="decimal" autoComplete="off" />
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  );
}
