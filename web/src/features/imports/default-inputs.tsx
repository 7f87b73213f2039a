import { Checkbox, Form, Input, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  cooperationModes,
  type ItemKind,
  ipOwnerships,
  maturities,
  needTypes,
  offerTypes,
  urgencies,
} from "../../../../shared/contracts/matchmaking-content.ts";
import { units } from "../../../../shared/reference/units.ts";
import { useNames } from "../../names/use-names.ts";
import { openUntilRange } from "../items/validate.ts";
import type { DefaultName } from "./field-table.ts";

function AmountInputs({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("imports");
  const negotiable = Form.useWatch(["amount", "negotiable"]) === true;
  return (
    <fieldset className="rows">
      <legend>{t(kind === "need" ? "defaults.budget" : "defaults.price")}</legend>
      <Form.Item name={["amount", "negotiable"]} valuePropName="checked" noStyle>
        <Checkbox>{t("defaults.negotiable")}</Checkbox>
      </Form.Item>
      {!negotiable && (
        <div className="pair">
          {(["minYuan", "maxYuan"] as const).map((end) => (
            <Form.Item key={end} name={["amount", end]} label={t(`defaults.${end}`)}>
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function ContactInputs() {
  const { t } = useTranslation("imports");
  return (
    <fieldset className="rows">
      <legend>{t("defaults.contact")}</legend>
      <p className="rows__hint">{t("defaults.contactHint")}</p>
      <div className="pair">
        <Form.Item name={["contact", "name"]} label={t("defaults.contactName")}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={["contact", "phone"]} label={t("defaults.contactPhone")}>
          <Input autoComplete="off" inputMode="tel" />
        </Form.Item>
        <Form.Item name={["contact", "email"]} label={t("defaults.contactEmail")}>
          <Input autoComplete="off" inputMode="email" />
        </Form.Item>
      </div>
    </fieldset>
  );
}

/** The input of one default. */
export function DefaultInput({ name, kind }: { name: DefaultName; kind: ItemKind }) {
  const { t } = useTranslation("imports");
  const names = useNames();
  const { from, to } = openUntilRange();
  const districts = units
    .filter(({ code, districtCodes }) => /^\d{6}$/.test(code) && districtCodes.length === 1)
    .map(({ code }) => ({ value: code, label: names.unit(code) }));
  const field = (label: string, input: ReactNode) => (
    <Form.Item name={name} label={label}>
      {input}
    </Form.Item>
  );
  switch (name) {
    case "districtCode":
      return field(t("defaults.districtCode"), <Select allowClear options={districts} />);
    case "chains":
      return field(
        t("defaults.chains"),
        <Select
          mode="multiple"
          maxCount={3}
          showSearch={{ optionFilterProp: "label" }}
          options={names.chainChoices()}
        />,
      );
    case "needType":
      return field(
        t("defaults.needType"),
        <Select allowClear options={names.choices("needType", needTypes)} />,
      );
    case "offerType":
      return field(
        t("defaults.offerType"),
        <Select allowClear options={names.choices("offerType", offerTypes)} />,
      );
    case "maturity":
      return field(
        t("defaults.maturity"),
        <Select allowClear options={names.choices("maturity", maturities)} />,
      );
    case "urgency":
      return field(
        t("defaults.urgency"),
        <Radio.Group aria-label={t("defaults.urgency")} options={names.choices("urgency", urgencies)} />,
      );
    case "cooperationModes":
      return field(
        t("defaults.cooperationModes"),
        <Select mode="multiple" options={names.choices("cooperationMode", cooperationModes)} />,
      );
    case "ipOwner":
      return field(
        t("defaults.ipOwner"),
        <Select allowClear options={names.choices("ipOwnership", ipOwnerships)} />,
      );
    case "openUntil":
      return field(t("defaults.openUntil"), <Input type="date" min={from} max={to} className="date-input" />);
    case "amount":
      return <AmountInputs kind={kind} />;
    case "contact":
      return <ContactInputs />;
    default:
      return (
        <Form.Item name={name} valuePropName="checked" className="declaration">
          <Checkbox>{t(`defaults.${name}`)}</Checkbox>
        </Form.Item>
      );
  }
}
