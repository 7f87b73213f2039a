import { Alert, App, Button, Checkbox, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { type Challenge, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { useSend } from "../../../api/hooks.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { CorrectionDiff } from "../../challenges-public/correction-diff.tsx";
import { instantOf, localOf } from "../../events-desk/form/shanghai-time.ts";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { DeskPage } from "../desk-page.tsx";
import { useFormCheck } from "../form-check.ts";
import { useChallenge, useChallengeOutdated, useProgrammes } from "../use-desk.ts";
import { type ChallengeForm, changedTerms, formOf } from "./challenge-form.ts";
import { IndicatorTerms, MoneyTerms, TextTerms } from "./term-fields.tsx";

const { correctChallenge } = challengeContracts;

function Correction({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<ChallengeForm>();
  const { items } = useProgrammes();
  const outdated = useChallengeOutdated();
  const send = useSend(correctChallenge);
  const faults = useFormCheck({ form, root: "body.terms", problem: send.error });
  const [terms, setTerms] = useState<Readonly<Record<string, unknown>>>({});
  const [notice, setNotice] = useState({
    reason: "",
    material: false,
    closesAt: challenge.closesAt === undefined ? "" : localOf(challenge.closesAt),
  });
  const rules = items.find(({ id }) => id === challenge.programmeId)?.content.rules;
  const published = challenge.content as Readonly<Record<string, unknown>>;
  const changes = Object.entries(terms).map(([field, after]) => ({ field, before: published[field], after }));
  const look = (changed: object) => {
    faults.onValuesChange(changed);
    setTerms(changedTerms(challenge.content, form.getFieldsValue(true) as ChallengeForm));
  };
  const publish = () => {
    const at = instantOf(notice.closesAt);
    const body = {
      terms,
      reason: notice.reason,
      material: notice.material,
      ...(at === undefined || at === challenge.closesAt ? {} : { closesAt: at }),
      expectedVersion: challenge.version,
    };
    if (!faults.passes(correctChallenge.body.shape.terms, terms)) return;
    send.mutate(
      { path: { challengeId: challenge.id }, body },
      {
        onSuccess: ({ number }) => {
          outdated(challenge.id);
          void message.success(t("publish.done", { number }));
          void navigate(challengeDeskPaths.view(challenge.id));
        },
      },
    );
  };
  return (
    <div className="desk-blocks">
      <Alert type="warning" showIcon title={t("correct.warning")} />
      <Form<ChallengeForm>
        form={form}
        name="correction"
        layout="vertical"
        className="desk-form roomy-form"
        requiredMark={false}
        initialValues={formOf(challenge.content)}
        onValuesChange={look}
      >
        <section className="editor__section">
          <h2>{t("form.what")}</h2>
          <TextTerms />
          <IndicatorTerms />
        </section>
        <section className="editor__section">
          <h2>{t("form.money")}</h2>
          <MoneyTerms rules={rules} />
        </section>
        <section className="editor__section">
          <h2>{t("correct.changes")}</h2>
          {changes.length === 0 ? (
            <p className="rows__hint">{t("correct.none")}</p>
          ) : (
            <CorrectionDiff changes={changes} />
          )}
        </section>
        <section className="editor__section">
          <h2>{t("correct.notice")}</h2>
          <Form.Item label={t("reason.public")} htmlFor="correction-reason">
            <Input.TextArea
              id="correction-reason"
              autoSize={{ minRows: 2, maxRows: 8 }}
              count={{ show: true, max: 500 }}
              value={notice.reason}
              onChange={({ target }) => setNotice({ ...notice, reason: target.value })}
            />
          </Form.Item>
          <Form.Item extra={t("correct.materialHint")}>
            <Checkbox
              checked={notice.material}
              onChange={({ target }) => setNotice({ ...notice, material: target.checked })}
            >
              {t("correct.material")}
            </Checkbox>
          </Form.Item>
          <Form.Item label={t("extend.closesAt")} htmlFor="correction-closes">
            <Input
              id="correction-closes"
              type="datetime-local"
              className="time-input"
              value={notice.closesAt}
              onChange={({ target }) => setNotice({ ...notice, closesAt: target.value })}
            />
          </Form.Item>
        </section>
      </Form>
      <ProblemAlert problem={send.error} others={faults.others} />
      <div className="editor__bar">
        <span className="saving">{t("correct.count", { count: changes.length })}</span>
        <Button
          type="primary"
          disabled={changes.length === 0 || notice.reason.trim() === ""}
          loading={send.isPending}
          onClick={publish}
        >
          {t("correct.publish")}
        </Button>
      </div>
    </div>
  );
}

/** 更正: edit the terms, see the difference, publish it as a numbered notice. */
export function CorrectionPage() {
  const { t } = useTranslation("challenges-desk");
  const { challengeId = "" } = useParams();
  const reading = useChallenge(challengeId);
  return (
    <DeskPage
      title={t("correct.title")}
      back={{ to: challengeDeskPaths.view(challengeId), label: t("challenge.back") }}
      reading={reading}
    >
      {(challenge) => <Correction key={challenge.version} challenge={challenge} />}
    </DeskPage>
  );
}
