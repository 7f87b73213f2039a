import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { FairSetup } from "../../../../../shared/contracts/fairs-content.ts";
import type { Problem } from "../../../api/problem.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormCheck } from "../../challenges-desk/form-check.ts";
import { type FairForm, setupOf } from "./fair-form.ts";
import { DateFields, DayFields, MeetingFields } from "./meeting-fields.tsx";
import { BlockFields, SessionFields } from "./session-fields.tsx";
import { TableFields } from "./table-fields.tsx";

interface Of {
  readonly initial: FairForm;
  readonly hint: string;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** Names of organizations that have a home table or take part. */
  readonly known: ReadonlyMap<string, string>;
  readonly onSave: (setup: FairSetup) => void;
}

/** The set-up of a fair, checked by the contract before it is sent. */
export function SetupForm({ initial, hint, pending, problem, known, onSave }: Of) {
  const { t } = useTranslation("fairs-desk");
  const [form] = Form.useForm<FairForm>();
  const faults = useFormCheck({ form, root: "body.setup", problem });
  const save = () => {
    const setup = setupOf(form.getFieldsValue(true) as FairForm);
    if (faults.passes(FairSetup, setup)) onSave(setup as FairSetup);
  };
  const parts = [
    [
      "sessions",
      <div key="sessions">
        <SessionFields />
        <BlockFields />
      </div>,
    ],
    ["tables", <TableFields key="tables" known={known} />],
    ["meets", <MeetingFields key="meets" />],
    ["dates", <DateFields key="dates" />],
    ["day", <DayFields key="day" />],
  ] as const;
  return (
    <Form<FairForm>
      form={form}
      name="fair"
      layout="vertical"
      className="setup-form roomy-form"
      requiredMark={false}
      initialValues={initial}
      onFinish={save}
      onValuesChange={faults.onValuesChange}
    >
      {parts.map(([key, fields]) => (
        <section key={key} className="editor__section" aria-labelledby={`part-${key}`}>
          <h2 id={`part-${key}`}>{t(`setup.part.${key}`)}</h2>
          {fields}
        </section>
      ))}
      <ProblemAlert problem={problem} others={faults.others} />
      <div className="editor__bar">
        <span className="saving">{hint}</span>
        <Button type="primary" htmlType="submit" loading={pending}>
          {t("setup.save")}
        </Button>
      </div>
    </Form>
  );
}
