import { Checkbox, Form, Input, Radio } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../../../shared/contracts/files.ts";
import { AnswerFile } from "./answer-file.tsx";

interface Of {
  readonly eventId: string;
  readonly questions: readonly Question[];
  readonly known: readonly StoredFile[];
  readonly onBusy: (questionId: string, busy: boolean) => void;
}

function inputFor(question: Question, of: Of): ReactNode {
  const { kind, label, options = [] } = question;
  switch (kind) {
    case "text":
      return <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} count={{ max: 1000 }} />;
    case "choice":
      return (
        <Radio.Group className="options">
          {options.map((option) => (
            <Radio key={option} value={option}>
              {option}
            </Radio>
          ))}
        </Radio.Group>
      );
    case "choices":
      return <Checkbox.Group className="options" options={options} />;
    case "file":
      return (
        <AnswerFile
          eventId={of.eventId}
          label={label}
          known={of.known}
          onBusy={(busy) => of.onBusy(question.id, busy)}
        />
      );
    case "consent":
      return <Checkbox className="consent-box">{label}</Checkbox>;
  }
}

/** The organizer's own questions, each as its kind asks to be answered. */
export function AnswerFields(of: Of) {
  const { t } = useTranslation("tickets");
  const words = ({ kind, label, required }: Question): ReactNode =>
    kind === "consent" ? null : (
      <>
        {label}
        {!required && <span className="field__optional">{t("register.form.optional")}</span>}
      </>
    );
  return of.questions.map((question) => (
    <Form.Item
      key={question.id}
      name={["answers", question.id]}
      label={words(question)}
      {...(question.kind === "consent" ? { valuePropName: "checked" } : {})}
      {...(question.kind === "file" ? { extra: t("register.form.fileHelp") } : {})}
    >
      {inputFor(question, of)}
    </Form.Item>
  ));
}
