import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ipTypes } from "../../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../../names/use-names.ts";
import { Field } from "./field.tsx";

/** Patents, software and the like that the offer rests on. */
export function IpRows() {
  const { t } = useTranslation(["workspace", "items"]);
  const names = useNames();
  return (
    <Form.List name="intellectualProperty">
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="rows">
          <legend>
            {t("items:field.intellectualProperty")}
            <span className="field__optional">{t("items.form.optional")}</span>
          </legend>
          {rows.map((row, i) => (
            <div key={row.key} className="rows__row rows__row--ip">
              <Field name={[row.name, "type"]} label={t("items:part.type")}>
                <Select options={names.choices("ipType", ipTypes)} />
              </Field>
              <Field name={[row.name, "number"]} label={t("items:part.number")} optional>
                <Input placeholder={t("items.hint.patent")} />
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
            id="item_intellectualProperty"
            type="dashed"
            block
            icon={<PlusOutlined />}
            disabled={rows.length >= 20}
            onClick={() => add({})}
          >
            {t("items.rows.addIp")}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  );
}
