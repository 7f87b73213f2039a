import { Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import {
  type ItemKind,
  maturities,
  needTypes,
  offerTypes,
  urgencies,
} from "../../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../../names/use-names.ts";
import { useLanguage } from "../../../../ui/use-format.ts";
import { industryGroups } from "../../../items/industry-label.ts";
import { Field, TextField } from "./field.tsx";

/** What it is called and where it belongs. */
export function BasicsSection({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation(["workspace", "items"]);
  const names = useNames();
  const language = useLanguage();
  const need = kind === "need";
  return (
    <>
      <TextField name="title" max={80} hint={t(need ? "items.hint.title" : "items.hint.offerTitle")} />
      {need ? (
        <Field name="needType">
          <Select options={names.choices("needType", needTypes)} />
        </Field>
      ) : (
        <>
          <Field name="offerType">
            <Select options={names.choices("offerType", offerTypes)} />
          </Field>
          <Field name="maturity">
            <Select options={names.choices("maturity", maturities)} />
          </Field>
        </>
      )}
      <Field name="chains" hint={t("items.hint.chains")}>
        <Select mode="multiple" maxCount={3} optionFilterProp="label" options={names.chainChoices()} />
      </Field>
      <Field name="industry" optional>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={industryGroups(language).map((group) => ({ ...group, options: [...group.options] }))}
        />
      </Field>
      <Field name="keywords" optional hint={t("items.hint.keywords")}>
        <Select
          mode="tags"
          maxCount={8}
          open={false}
          suffixIcon={null}
          tokenSeparators={[",", "，", "、", ";", "；"]}
        />
      </Field>
      {need && (
        <Field name="urgency">
          <Radio.Group aria-label={t("items:field.urgency")} options={names.choices("urgency", urgencies)} />
        </Field>
      )}
    </>
  );
}
