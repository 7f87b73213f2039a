import { Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field, RowList } from "../../../signed-in/form-fields.tsx";
import { useOrganizationSearch } from "../../proposals/use-organization-search.ts";
import type { FairForm } from "./fair-form.ts";
import { tableNames } from "./table-groups.ts";

interface PickerOf {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (organizationId: string) => void;
  /** Those who take part already: a stand that was set up before is shown by its name. */
  readonly known: ReadonlyMap<string, string>;
}

/** An organization by its name. */
function HostPicker({ id, value, onChange, known }: PickerOf) {
  const { t } = useTranslation("fairs-desk");
  const [words, setWords] = useState("");
  const { data = [], isFetching } = useOrganizationSearch(words);
  const near = [...known].filter(([, name]) => name.includes(words.trim()));
  const options = new Map([...near, ...data.map((found) => [found.id, found.name] as const)]);
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setWords }}
      {...(value === undefined ? {} : { value })}
      placeholder={t("setup.findHost")}
      loading={isFetching}
      notFoundContent={t(words.trim().length < 2 ? "setup.findHostMore" : "setup.findHostNone")}
      options={[...options].map(([host, label]) => ({ value: host, label }))}
      {...(onChange === undefined ? {} : { onChange })}
    />
  );
}

function Count() {
  const { t } = useTranslation("fairs-desk");
  const groups = Form.useWatch<FairForm["tables"]>("tables") ?? [];
  const count = groups.flatMap((group) => tableNames(group ?? {})).length;
  return (
    <p className="rows__hint" role="status">
      {t("setup.tableCount", { count })}
    </p>
  );
}

/** Tables by ranges of numbers, and those that belong to somebody. */
export function TableFields({ known }: { known: ReadonlyMap<string, string> }) {
  const { t } = useTranslation("fairs-desk");
  const groups = Form.useWatch<FairForm["tables"]>("tables") ?? [];
  const names = groups.flatMap((group) => tableNames(group ?? {}));
  return (
    <>
      <RowList
        name={["tables"]}
        label={t("setup.tables")}
        hint={t("setup.tablesHint")}
        most={40}
        addLabel={t("setup.addTables")}
        className="rows__row--tables"
        fresh={() => ({ from: 1, to: 10 })}
        foot={<Count />}
      >
        {(row) => (
          <>
            <Field name={[row, "prefix"]} label={t("setup.tablePrefix")} optional>
              <Input autoComplete="off" maxLength={16} />
            </Field>
            <Field name={[row, "from"]} label={t("setup.tableFrom")}>
              <InputNumber min={0} max={9999} precision={0} />
            </Field>
            <Field name={[row, "to"]} label={t("setup.tableTo")}>
              <InputNumber min={0} max={9999} precision={0} />
            </Field>
            <Field name={[row, "area"]} label={t("setup.tableArea")} optional>
              <Input autoComplete="off" />
            </Field>
          </>
        )}
      </RowList>
      <RowList
        name={["homes"]}
        label={t("setup.homes")}
        hint={t("setup.homesHint")}
        most={200}
        addLabel={t("setup.addHome")}
        fresh={() => ({})}
      >
        {(row) => (
          <>
            <Field name={[row, "table"]} label={t("setup.homeTable")}>
              <Select
                showSearch={{ optionFilterProp: "label" }}
                options={[...new Set(names)].map((name) => ({ value: name, label: name }))}
              />
            </Field>
            <Field name={[row, "host"]} label={t("setup.homeHost")}>
              <HostPicker known={known} />
            </Field>
          </>
        )}
      </RowList>
    </>
  );
}
