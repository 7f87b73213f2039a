import { Alert, App, Button, ConfigProvider, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { type Programme, programmeContracts } from "../../../../../shared/contracts/programmes.ts";
import { ProgrammeContent } from "../../../../../shared/contracts/programmes-content.ts";
import { cityCode } from "../../../../../shared/reference/units.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { DeskPage } from "../desk-page.tsx";
import { Field, TextField, TimeField } from "../field.tsx";
import { useFormCheck } from "../form-check.ts";
import { useProgrammes, useProgrammesOutdated } from "../use-desk.ts";
import { contentOf, formOf, type ProgrammeForm, usualProgramme } from "./programme-form.ts";
import { AwardFields, ReviewFields, TakingPartFields } from "./rules-fields.tsx";

/** What cannot be edited is still there to be read. */
const readable = { token: { colorTextDisabled: "var(--ink-soft)" } };
const { createProgramme, changeProgramme } = programmeContracts;

function BasicsFields() {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  return (
    <>
      <TextField
        name={["title"]}
        label={t("programme.name")}
        max={80}
        placeholder={t("programme.nameExample")}
      />
      <div className="pair">
        <Field name={["year"]} label={t("programme.year")}>
          <InputNumber min={2020} max={2100} precision={0} />
        </Field>
        <Field name={["target"]} label={t("programme.target")} hint={t("programme.targetHint")}>
          <InputNumber min={1} max={1000} precision={0} />
        </Field>
        <Field name={["department"]} label={t("programme.department")}>
          <Input autoComplete="organization" placeholder={t("programme.departmentExample")} />
        </Field>
        <Field name={["unitCode"]} label={t("programme.unit")}>
          <Select options={names.unitChoices()} />
        </Field>
        <Field
          name={["noticePrefix"]}
          label={t("programme.noticePrefix")}
          hint={t("programme.noticePrefixHint")}
        >
          <Input autoComplete="off" />
        </Field>
      </div>
      <div className="pair">
        <TimeField
          name={["collectionOpensAt"]}
          label={t("programme.collectionOpensAt")}
          hint={t("programme.collectionHint")}
        />
        <TimeField name={["collectionClosesAt"]} label={t("programme.collectionClosesAt")} />
      </div>
    </>
  );
}

function Editor({ programme, initial }: { programme: Programme | undefined; initial: ProgrammeForm }) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<ProgrammeForm>();
  const create = useSend(createProgramme);
  const change = useSend(changeProgramme);
  const outdated = useProgrammesOutdated();
  const problem = create.error ?? change.error;
  const faults = useFormCheck({ form, root: programme === undefined ? "body" : "body.content", problem });
  const rulesFixed = (programme?.progress.published ?? 0) > 0;
  const done = (stored: Programme) => {
    outdated();
    void message.success(t("saved"));
    void navigate(challengeDeskPaths.programme(stored.id));
  };
  const save = () => {
    const content = contentOf(form.getFieldsValue(true) as ProgrammeForm);
    if (!faults.passes(ProgrammeContent, content)) return;
    const body = content as ProgrammeContent;
    if (programme === undefined) return create.mutate({ body }, { onSuccess: done });
    change.mutate(
      { path: { programmeId: programme.id }, body: { content: body, expectedVersion: programme.version } },
      { onSuccess: done },
    );
  };
  const parts = [
    ["taking-part", <TakingPartFields key="taking-part" />],
    ["review", <ReviewFields key="review" />],
    ["award", <AwardFields key="award" />],
  ] as const;
  return (
    <Form<ProgrammeForm>
      form={form}
      name="programme"
      layout="vertical"
      className="desk-form roomy-form"
      requiredMark={false}
      initialValues={initial}
      onFinish={save}
      onValuesChange={faults.onValuesChange}
    >
      <section className="editor__section">
        <h2>{t("programme.basics")}</h2>
        <BasicsFields />
      </section>
      {rulesFixed && <Alert type="info" showIcon title={t("programme.rulesFixed")} />}
      <ConfigProvider componentDisabled={rulesFixed} theme={readable}>
        {parts.map(([key, fields]) => (
          <section key={key} className="editor__section">
            <h2>{t(`programme.part.${key}`)}</h2>
            {fields}
          </section>
        ))}
      </ConfigProvider>
      <ProblemAlert problem={problem} others={faults.others} />
      <div className="editor__bar">
        <span className="saving">{t("programme.saveHint")}</span>
        <Button type="primary" htmlType="submit" loading={create.isPending || change.isPending}>
          {t("save")}
        </Button>
      </div>
    </Form>
  );
}

/** A new programme, or one that is there already. */
export function ProgrammeEditPage() {
  const { t } = useTranslation("challenges-desk");
  const { programmeId } = useParams();
  const { reading, items } = useProgrammes();
  const [fresh] = useState(() => usualProgramme(new Date().toISOString(), cityCode));
  const programme = items.find(({ id }) => id === programmeId);
  return (
    <DeskPage
      title={t(programmeId === undefined ? "programme.new" : "programme.edit")}
      back={{ to: challengeDeskPaths.programmes, label: t("programme.back") }}
      reading={reading}
    >
      {() => {
        if (programmeId === undefined) return <Editor programme={undefined} initial={fresh} />;
        if (programme === undefined) return <Alert type="error" showIcon title={t("programme.unknown")} />;
        return <Editor key={programme.version} programme={programme} initial={formOf(programme.content)} />;
      }}
    </DeskPage>
  );
}
