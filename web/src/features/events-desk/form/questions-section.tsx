import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { type Question, questionKinds } from "../../../../../shared/contracts/events-content.ts";
import { Field } from "./field.tsx";
import { type EventForm, nextQuestionId } from "./form-values.ts";
import { useUsualQuestions } from "./use-usual-questions.ts";

const mostQuestions = 12;
const mostOptions = 20;

/** The answers to choose from; typed one after another. */
function Options({ at }: { at: number }) {
  const { t } = useTranslation("events-desk");
  const kind = Form.useWatch<Question["kind"] | undefined>(["questions", at, "kind"]);
  if (kind !== "choice" && kind !== "choices") return null;
  return (
    <Field
      name={[at, "options"]}
      label={t("form.options")}
      hint={t("form.optionsHint")}
      className="rows__whole"
    >
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        maxCount={mostOptions}
        tokenSeparators={[",", "，", "、", ";", "；"]}
      />
    </Field>
  );
}

/** What those who register are asked beside their phone number. */
export function QuestionsSection() {
  const { t } = useTranslation("events-desk");
  const form = Form.useFormInstance<EventForm>();
  const usual = useUsualQuestions();
  const idOfNext = () => nextQuestionId((form.getFieldValue("questions") as EventForm["questions"]) ?? []);
  const kinds = questionKinds.map((value) => ({ value, label: t(`questionKind.${value}`) }));
  return (
    <Form.List name="questions">
      {(rows, { add, move, remove }, { errors }) => (
        <>
          <p className="rows__hint">{t("form.questionsHint")}</p>
          {rows.map((row, i) => (
            <fieldset
              key={row.key}
              className="rows__row rows__row--question"
              aria-label={t("form.question", { n: i + 1 })}
            >
              <Field name={[row.name, "label"]} label={t("form.questionLabel")} className="rows__whole">
                <Input autoComplete="off" />
              </Field>
              <Field name={[row.name, "kind"]} label={t("form.questionKind")}>
                <Select options={kinds} />
              </Field>
              <Field name={[row.name, "required"]} label={t("form.required")} valuePropName="checked">
                <Switch />
              </Field>
              <Options at={row.name} />
              <span className="rows__buttons">
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={i === 0}
                  aria-label={t("form.questionUp", { n: i + 1 })}
                  onClick={() => move(i, i - 1)}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  disabled={i === rows.length - 1}
                  aria-label={t("form.questionDown", { n: i + 1 })}
                  onClick={() => move(i, i + 1)}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("form.removeQuestion", { n: i + 1 })}
                  onClick={() => remove(row.name)}
                />
              </span>
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          {rows.length < mostQuestions && (
            <>
              <Button
                icon={<PlusOutlined />}
                onClick={() => add({ id: idOfNext(), kind: "text", required: false })}
              >
                {t("form.addQuestion")}
              </Button>
              <p className="rows__hint rows__hint--after">{t("form.usualQuestions")}</p>
              <div className="item-actions">
                {usual.map((question) => (
                  <Button
                    key={question.label}
                    size="small"
                    onClick={() => add({ ...question, id: idOfNext() })}
                  >
                    {question.label}
                  </Button>
                ))}
              </div>
            </>
          )}
        </>
      )}
    </Form.List>
  );
}
