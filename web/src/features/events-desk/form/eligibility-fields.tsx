import { InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { organizationKinds } from "../../../../../shared/contracts/organization-facts.ts";
import { useNames } from "../../../names/use-names.ts";
import { Field } from "./field.tsx";

const search = { optionFilterProp: "label" } as const;

/** Who may register in a pool; what stays empty asks nothing. */
export function EligibilityFields({ at }: { at: number }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  return (
    <>
      <div className="pair">
        <Field
          name={[at, "eligibility", "organizationKinds"]}
          label={t("form.organizationKinds")}
          hint={t("form.organizationKindsHint")}
          optional
        >
          <Select
            mode="multiple"
            placeholder={t("form.anybody")}
            options={names.choices("organizationKind", organizationKinds)}
          />
        </Field>
        <Field
          name={[at, "perOrganization"]}
          label={t("form.perOrganization")}
          hint={t("form.perOrganizationHint")}
          optional
        >
          <InputNumber min={1} max={100} precision={0} suffix={t("form.people")} />
        </Field>
      </div>
      <Field
        name={[at, "eligibility", "verifiedOnly"]}
        label={t("form.verifiedOnly")}
        hint={t("form.verifiedOnlyHint")}
        valuePropName="checked"
      >
        <Switch />
      </Field>
      <details className="pool-form__more">
        <summary>{t("form.moreConditions")}</summary>
        <Field name={[at, "eligibility", "tiers"]} label={t("form.tiers")} optional>
          <Select mode="multiple" placeholder={t("form.anyTier")} options={names.tierChoices()} />
        </Field>
        <div className="pair">
          <Field name={[at, "eligibility", "chains"]} label={t("form.eligibleChains")} optional>
            <Select
              mode="multiple"
              showSearch={search}
              placeholder={t("form.anyChain")}
              options={names.chainChoices()}
            />
          </Field>
          <Field name={[at, "eligibility", "units"]} label={t("form.units")} optional>
            <Select
              mode="multiple"
              showSearch={search}
              placeholder={t("form.anyUnit")}
              options={names.unitChoices()}
            />
          </Field>
        </div>
      </details>
    </>
  );
}
