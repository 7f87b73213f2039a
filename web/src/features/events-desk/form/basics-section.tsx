import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { eventKinds, hostRoles } from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { Field, TextField } from "./field.tsx";
import { useUnitChoices } from "./use-own-unit.ts";

const mostHosts = 10;
const mostChains = 5;

function Hosts() {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  return (
    <Form.List name="hosts">
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="rows">
          <legend>{t("form.hosts")}</legend>
          <p className="rows__hint">{t("form.hostsHint")}</p>
          {rows.map((row, i) => (
            <div key={row.key} className="rows__row">
              <Field name={[row.name, "name"]} label={t("form.hostName")}>
                <Input autoComplete="organization" />
              </Field>
              <Field name={[row.name, "role"]} label={t("form.hostRole")}>
                <Select options={names.choices("hostRole", hostRoles)} />
              </Field>
              {rows.length > 1 && (
                <Button
                  className="rows__remove"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("form.removeHost", { n: i + 1 })}
                  onClick={() => remove(row.name)}
                />
              )}
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          {rows.length < mostHosts && (
            <Button icon={<PlusOutlined />} onClick={() => add({ role: "co-organizer" })}>
              {t("form.addHost")}
            </Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

/** What it is, whose it is, whom to ask. */
export function BasicsSection() {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const units = useUnitChoices();
  return (
    <>
      <Field name={["kind"]} label={t("form.kind")}>
        <Select options={names.choices("eventKind", eventKinds)} />
      </Field>
      <TextField name={["title"]} label={t("form.title")} max={80} placeholder={t("form.titleExample")} />
      <TextField
        name={["summary"]}
        label={t("form.summary")}
        hint={t("form.summaryHint")}
        max={200}
        rows={2}
      />
      <TextField
        name={["description"]}
        label={t("form.description")}
        hint={t("form.descriptionHint")}
        max={8000}
        rows={6}
        optional
      />
      <Hosts />
      <div className="pair">
        <Field name={["unitCode"]} label={t("form.unit")} hint={t("form.unitHint")}>
          <Select options={units} />
        </Field>
        <Field name={["chains"]} label={t("form.chains")} hint={t("form.chainsHint")} optional>
          <Select
            mode="multiple"
            maxCount={mostChains}
            showSearch={{ optionFilterProp: "label" }}
            options={names.chainChoices()}
          />
        </Field>
      </div>
      <fieldset className="rows">
        <legend>{t("form.contact")}</legend>
        <p className="rows__hint">{t("form.contactHint")}</p>
        <div className="pair">
          <Field name={["contact", "name"]} label={t("form.contactName")}>
            <Input autoComplete="name" />
          </Field>
          <Field name={["contact", "phone"]} label={t("form.contactPhone")}>
            <Input type="tel" autoComplete="tel" />
          </Field>
        </div>
      </fieldset>
    </>
  );
}
