import { App, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Import, type ImportDefaults, importContracts } from "../../../../shared/contracts/imports.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import { call } from "../../api/call.ts";
import { forgetErrors, showFieldErrors } from "../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { DefaultInput } from "./default-inputs.tsx";
import { type DefaultValues, defaultsOf, defaultValues } from "./defaults.ts";
import { defaultFor, defaultNames } from "./field-table.ts";
import { useImportMove } from "./use-import.ts";

const declarations = ["publicationConsent", "notClassified"] as const;

interface Of {
  readonly current: Import;
  readonly editable: boolean;
  /** Something was typed that is not saved yet. */
  readonly onChange: (unsaved: boolean) => void;
  readonly onSaved: () => void;
}

/** Values for what the sheet does not say. What is missing comes first; the rest is there for empty cells. */
export function DefaultsForm({ current, editable, onChange, onSaved }: Of) {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<DefaultValues>();
  const [others, setOthers] = useState<readonly FieldError[]>([]);
  const [changed, setChanged] = useState(false);
  const { kind, missing, defaults } = current;
  const show = (errors: readonly FieldError[]) =>
    setOthers(showFieldErrors(form, errors, { root: "body.defaults", language }));
  const save = useImportMove(
    current.id,
    (chosen: ImportDefaults) =>
      call(importContracts.setImportDefaults, {
        path: { importId: current.id },
        body: { defaults: chosen, expectedVersion: current.version },
      }),
    () => {
      void message.success(t("defaults.saved"));
      onSaved();
    },
  );
  const submit = (values: DefaultValues) => {
    const { defaults: chosen, faults } = defaultsOf(values);
    if (faults.length > 0) return show(faults);
    setOthers([]);
    save.mutate(chosen, { onError: ({ errors }) => show(errors) });
  };
  const asked = new Set(missing.map((field) => defaultFor(field, kind)));
  const names = defaultNames(kind);
  const first = names.filter((name) => asked.has(name) || defaults[name] !== undefined);
  const rest = names.filter((name) => !first.includes(name));
  return (
    <section className="import-card">
      <h2>{t("defaults.title")}</h2>
      <p>{t(asked.size > 0 ? "defaults.missing" : "defaults.complete")}</p>
      <p className="rows__hint">{t("defaults.text")}</p>
      <Form<DefaultValues>
        form={form}
        name="defaults"
        layout="vertical"
        requiredMark={false}
        disabled={!editable}
        initialValues={defaultValues(defaults)}
        onFinish={() => submit(form.getFieldsValue(true) as DefaultValues)}
        onValuesChange={(touched: object) => {
          setChanged(true);
          onChange(true);
          forgetErrors(form, touched);
        }}
      >
        <div className="default-fields">
          {first.map((name) => (
            <DefaultInput key={name} name={name} kind={kind} />
          ))}
        </div>
        <fieldset className="rows">
          <legend>{t("defaults.declarations")}</legend>
          {declarations.map((name) => (
            <DefaultInput key={name} name={name} kind={kind} />
          ))}
        </fieldset>
        {rest.length > 0 && (
          <details className="default-rest">
            <summary>{t("defaults.rest")}</summary>
            <div className="default-fields">
              {rest.map((name) => (
                <DefaultInput key={name} name={name} kind={kind} />
              ))}
            </div>
          </details>
        )}
        <ProblemAlert problem={save.error} others={others} />
        {changed && (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("defaults.save")}
          </Button>
        )}
      </Form>
    </section>
  );
}
