import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, Select, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { type Expert, ExpertContent, reviewContracts } from "../../../../shared/contracts/reviews.ts";
import { keyOf, useRead, useSend } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { Field, RowList, TextField } from "../challenges-desk/field.tsx";
import { useFormCheck } from "../challenges-desk/form-check.ts";
import { expertPaths } from "./expert-paths.ts";
import { type ProfileForm, profileOf, type TieList, tieLists } from "./profile-form.ts";
import "../challenges-desk/challenges-desk.css";
import "../../signed-in/editor.css";
import "../items/items.css";

const { getMyExpertProfile, writeMyExpertProfile } = reviewContracts;

function Ties({ list }: { list: TieList }) {
  const { t } = useTranslation("expert-desk");
  return (
    <RowList
      name={[list]}
      label={t(`tie.${list}`)}
      hint={t(`tieHint.${list}`)}
      most={list === "cooperations" ? 50 : 20}
      addLabel={t("tie.add")}
      className="rows__row--terms"
      fresh={() => ({})}
    >
      {(row) => (
        <>
          <Field name={[row, "name"]} label={t("tie.name")}>
            <Input autoComplete="off" />
          </Field>
          <Field name={[row, "uscc"]} label={t("tie.uscc")} optional>
            <Input autoComplete="off" maxLength={18} />
          </Field>
          <Field name={[row, "until"]} label={t("tie.until")} hint={t("tie.untilHint")} optional>
            <Input type="date" className="date-input" />
          </Field>
        </>
      )}
    </RowList>
  );
}

function Editor({ expert }: { expert: Expert | undefined }) {
  const { t } = useTranslation(["expert-desk", "challenges-desk"]);
  const { message } = App.useApp();
  const names = useNames();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<ProfileForm>();
  const send = useSend(writeMyExpertProfile);
  const faults = useFormCheck({ form, root: "body.content", problem: send.error });
  const save = () => {
    const content = profileOf(form.getFieldsValue(true) as ProfileForm);
    if (!faults.passes(ExpertContent, content)) return;
    const body = {
      content: content as unknown as ExpertContent,
      ...(expert === undefined ? {} : { expectedVersion: expert.version }),
    };
    send.mutate(
      { body },
      {
        onSuccess: (stored) => {
          client.setQueryData(keyOf(getMyExpertProfile, {}), stored);
          void message.success(t("challenges-desk:saved"));
          void navigate(expertPaths.list);
        },
      },
    );
  };
  return (
    <Form<ProfileForm>
      form={form}
      name="expert"
      layout="vertical"
      className="desk-form roomy-form"
      requiredMark={false}
      initialValues={expert?.content ?? {}}
      onFinish={save}
      onValuesChange={faults.onValuesChange}
    >
      <section className="editor__section">
        <h2>{t("profile.who")}</h2>
        <div className="pair">
          <TextField
            name={["title"]}
            label={t("profile.post")}
            max={60}
            placeholder={t("profile.postExample")}
          />
          <TextField name={["employer", "name"]} label={t("profile.employer")} max={80} />
          <Field name={["employer", "uscc"]} label={t("tie.uscc")} hint={t("tie.usccHint")} optional>
            <Input autoComplete="off" maxLength={18} />
          </Field>
        </div>
        <Field name={["chains"]} label={t("challenges-desk:form.chains")}>
          <Select
            mode="multiple"
            maxCount={12}
            showSearch={{ optionFilterProp: "label" }}
            options={names.chainChoices()}
          />
        </Field>
        <Field name={["fields"]} label={t("profile.fields")} hint={t("profile.fieldsHint")}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[",", "，", "、"]} />
        </Field>
      </section>
      <section className="editor__section">
        <h2>{t("profile.ties")}</h2>
        <Alert type="info" showIcon title={t("profile.tiesWhy")} />
        {tieLists.map((list) => (
          <Ties key={list} list={list} />
        ))}
      </section>
      <ProblemAlert problem={send.error} others={faults.others} />
      <div className="editor__bar">
        <span className="saving">{t("profile.saveHint")}</span>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t("challenges-desk:save")}
        </Button>
      </div>
    </Form>
  );
}

/** What an expert says of themselves; the check of conflicts reads it. */
export function ExpertProfilePage() {
  const { t } = useTranslation("expert-desk");
  const reading = useRead(getMyExpertProfile, {});
  const none = reading.isError && reading.error.status === 404;
  return (
    <>
      <PageMeta title={t("profile.title")} noIndex />
      <header className="item-head">
        <Link to={expertPaths.list}>{t("tasks.back")}</Link>
        <h1>{t("profile.title")}</h1>
      </header>
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {reading.isError && !none && (
        <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />
      )}
      {(none || reading.data !== undefined) && (
        <Editor key={reading.data?.version ?? 0} expert={none ? undefined : reading.data} />
      )}
    </>
  );
}
