import { Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import {
  cooperationModes,
  type ItemKind,
  ipOwnerships,
} from "../../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../../names/use-names.ts";
import { moneyField } from "../../../items/form-values.ts";
import { openUntilRange } from "../../../items/validate.ts";
import { DistrictsSelect } from "./districts-select.tsx";
import { Field, TextField } from "./field.tsx";
import { MoneyFields } from "./money-fields.tsx";

/** How to work together, for how much, until when. */
export function TermsSection({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation(["workspace", "items"]);
  const names = useNames();
  const { from, to } = openUntilRange();
  return (
    <>
      <Field name="cooperationModes">
        <Checkbox.Group
          role="group"
          aria-label={t("items:field.cooperationModes")}
          options={names.choices("cooperationMode", cooperationModes)}
        />
      </Field>
      <div className="pair">
        <Field name={["ipOwnership", "owner"]} label={t("items:field.ipOwnership")}>
          <Select options={names.choices("ipOwnership", ipOwnerships)} />
        </Field>
        <TextField name={["ipOwnership", "note"]} label={t("items:part.note")} max={300} optional />
      </div>
      <MoneyFields field={moneyField(kind)} />
      {kind === "need" && (
        <>
          <TextField
            name="wantedPartner"
            max={500}
            rows={2}
            optional
            placeholder={t("items.hint.wantedPartner")}
          />
          <Field name="preferredDistricts" optional>
            <DistrictsSelect />
          </Field>
        </>
      )}
      <Field name="openUntil" hint={t("items.hint.openUntil")}>
        <Input type="date" min={from} max={to} className="date-input" />
      </Field>
    </>
  );
}
