import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { type ItemKind, operators } from "../../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../../names/use-names.ts";
import { Field } from "./field.tsx";
import { IpRows } from "./ip-rows.tsx";

function IndicatorRows({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation(["workspace", "items"]);
  return (
    <Form.List name="indicators">
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="rows">
          <legend>{t("items:field.indicators")}</legend>
          <p className="rows__hint">
            {t(kind === "need" ? "items.hint.indicators" : "items.hint.offerIndicators")}
          </p>
          {rows.map((row, i) => (
            <div key={row.key} className="rows__row rows__row--indicator">
              <Field name={[row.name, "name"]} label={t("items:part.name")}>
                <Input placeholder={t("items.hint.indicatorName")} />
              </Field>
              <Field name={[row.name, "operator"]} label={t("items:part.operator")}>
                <Select
                  options={operators.map((value) => ({ value, label: t(`items:operator.${value}`) }))}
                />
              </Field>
              <Field name={[row.name, "target"]} label={t("items:part.target")}>
                <Input placeholder={t("items.hint.target")} />
              </Field>
              <Field name={[row.name, "unit"]} label={t("items:part.unit")} optional>
                <Input placeholder={t("items.hint.unit")} />
              </Field>
              <Field name={[row.name, "testMethod"]} label={t("items:part.testMethod")} optional>
                <Input placeholder={t("items.hint.testMethod")} />
              </Field>
              <Button
                className="rows__remove"
                icon={<DeleteOutlined />}
                aria-label={t("items.rows.remove", { n: i + 1 })}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button
            id="item_indicators"
            type="dashed"
            block
            icon={<PlusOutlined />}
            disabled={rows.length >= 20}
            onClick={() => add({})}
          >
            {t("items.rows.addIndicator")}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}

/** What is measured, and how mature the technology is. */
export function IndicatorsSection({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation(["workspace", "items"]);
  const names = useNames();
  const levels = Array.from({ length: 9 }, (_, i) => ({
    value: i + 1,
    label: t("items:trlLevel", { level: i + 1, text: names.label("trl", String(i + 1)) }),
  }));
  return (
    <>
      <IndicatorRows kind={kind} />
      {kind === "need" ? (
        <div className="pair">
          <Field name="trlNow" optional>
            <Select allowClear options={levels} />
          </Field>
          <Field name="trlTarget" optional>
            <Select allowClear options={levels} />
          </Field>
        </div>
      ) : (
        <>
          <Field name="trl" optional>
            <Select allowClear options={levels} />
          </Field>
          <IpRows />
        </>
      )}
    </>
  );
}
