import { App, Button, Checkbox, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type Challenge, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { ChallengeContent, ChallengeDraft } from "../../../../../shared/contracts/challenges-content.ts";
import type { Programme } from "../../../../../shared/contracts/programmes.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { challengeDeskPaths } from "../challenge-desk-paths.ts";
import { Field, TextField } from "../field.tsx";
import { useFormCheck } from "../form-check.ts";
import { useChallengeChanged } from "../use-desk.ts";
import { Attachments } from "./attachments.tsx";
import { type ChallengeForm, draftOf } from "./challenge-form.ts";
import { IndicatorTerms, MoneyTerms, TextTerms } from "./term-fields.tsx";

const { createChallenge, changeChallenge, submitChallenge } = challengeContracts;
const root = "body.content";

interface Of {
  readonly programmes: readonly Programme[];
  readonly challenge: Challenge | undefined;
  readonly initial: ChallengeForm;
  /** The enterprise that poses a new one; absent: the department does. */
  readonly organizationId: string | undefined;
  readonly programmeId: string | undefined;
}

function OtherFields({ challenge }: Pick<Of, "challenge">) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  return (
    <>
      <Field name={["chains"]} label={t("form.chains")}>
        <Select
          mode="multiple"
          maxCount={3}
          showSearch={{ optionFilterProp: "label" }}
          options={names.chainChoices()}
        />
      </Field>
      <div className="confidential-field">
        <TextField
          name={["confidentialText"]}
          label={t("form.confidentialText")}
          hint={t("form.confidentialHint")}
          max={4000}
          rows={3}
          optional
        />
      </div>
      <Field
        name={["relatedCodes"]}
        label={t("form.relatedCodes")}
        hint={t("form.relatedCodesHint")}
        optional
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[",", "，", " "]} />
      </Field>
      <fieldset className="rows">
        <legend>{t("form.contact")}</legend>
        <p className="rows__hint">{t("form.contactHint")}</p>
        <div className="pair">
          <Field name={["contact", "name"]} label={t("form.contactName")}>
            <Input autoComplete="name" />
          </Field>
          <Field name={["contact", "phone"]} label={t("form.contactPhone")}>
            <Input type="tel" autoComplete="tel" />
          </Field>
        </div>
      </fieldset>
      {challenge === undefined ? (
        <p className="rows__hint">{t("form.filesLater")}</p>
      ) : (
        <Field name={["attachments"]} label={t("form.attachments")} hint={t("form.attachmentsHint")} optional>
          <Attachments challengeId={challenge.id} known={challenge.files} />
        </Field>
      )}
      <Field name={["creditPledge"]} label={t("form.pledges")} valuePropName="checked">
        <Checkbox>{t("form.creditPledge")}</Checkbox>
      </Field>
      <Form.Item name="notClassified" valuePropName="checked">
        <Checkbox>{t("form.notClassified")}</Checkbox>
      </Form.Item>
    </>
  );
}

/** The form of a challenge: saved as a draft with gaps, submitted complete. */
export function ChallengeEditor({ programmes, challenge, initial, organizationId, programmeId }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<ChallengeForm>();
  const [chosen, setChosen] = useState(programmeId ?? programmes[0]?.id);
  // A new one that was created but not taken for submission is that one at the next attempt, not a second one.
  const [kept, setKept] = useState(challenge);
  const create = useSend(createChallenge);
  const change = useSend(changeChallenge);
  const submit = useSend(submitChallenge);
  const changed = useChallengeChanged();
  const problem = submit.error ?? change.error ?? create.error;
  const faults = useFormCheck({ form, root, problem });
  const rules = programmes.find(({ id }) => id === chosen)?.content.rules;
  const pending = create.isPending || change.isPending || submit.isPending;

  const stored = (content: ChallengeDraft): Promise<Challenge> =>
    kept === undefined
      ? create.mutateAsync({
          body: {
            programmeId: chosen ?? "",
            content,
            ...(organizationId === undefined ? {} : { organizationId }),
          },
        })
      : change.mutateAsync({
          path: { challengeId: kept.id },
          body: { content, expectedVersion: kept.version },
        });
  const save = async (andSubmit: boolean) => {
    submit.reset();
    const draft = draftOf(form.getFieldsValue(true) as ChallengeForm);
    if (!faults.passes(andSubmit ? ChallengeContent : ChallengeDraft, draft)) return;
    try {
      const saved = await stored(draft as ChallengeDraft);
      setKept(saved);
      const path = { challengeId: saved.id };
      // Told last: a new version sets the form up anew, and a refusal would be gone with the old one.
      changed(
        andSubmit ? await submit.mutateAsync({ path, body: { expectedVersion: saved.version } }) : saved,
      );
      void message.success(t(andSubmit ? "done.submit" : "saved"));
      const to = andSubmit ? challengeDeskPaths.view(saved.id) : challengeDeskPaths.edit(saved.id);
      void navigate(to, { replace: true });
    } catch {
      // What was refused is shown below the form, from the mutation that it came from.
    }
  };
  const submits = challenge === undefined || challenge.moves.includes("submit");
  return (
    <Form<ChallengeForm>
      form={form}
      name="challenge"
      layout="vertical"
      className="desk-form roomy-form"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={faults.onValuesChange}
    >
      {challenge === undefined && (
        <section className="editor__section">
          <h2>{t("challenge.programme")}</h2>
          <Form.Item label={t("challenge.programme")} htmlFor="challenge-programme">
            <Select
              id="challenge-programme"
              value={chosen ?? null}
              onChange={(next: string) => setChosen(next)}
              options={programmes.map(({ id, content }) => ({ value: id, label: content.title }))}
            />
          </Form.Item>
        </section>
      )}
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
        <h2>{t("form.other")}</h2>
        <OtherFields challenge={challenge} />
      </section>
      <ProblemAlert problem={problem} others={faults.others} />
      <div className="editor__bar">
        <span className="saving">{t("form.draftHint")}</span>
        <div className="editor__buttons">
          <Button loading={pending} disabled={chosen === undefined} onClick={() => void save(false)}>
            {t("form.saveDraft")}
          </Button>
          {submits && (
            <Button
              type="primary"
              loading={pending}
              disabled={chosen === undefined}
              onClick={() => void save(true)}
            >
              {t("move.submit")}
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}
