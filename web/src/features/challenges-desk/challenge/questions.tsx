import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Empty, Form, Input, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import { keyOf, useRead, useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { useChallengeOutdated } from "../use-desk.ts";

const { answerQuestion, listQuestions } = challengeContracts;

interface Of {
  readonly challengeId: string;
  /** Auditors and districts read. */
  readonly mayAnswer: boolean;
}

/** 公开答疑: what was asked; an answer is for everybody to read. */
export function Questions({ challengeId, mayAnswer }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const format = useFormat();
  const client = useQueryClient();
  const outdated = useChallengeOutdated();
  const [answering, setAnswering] = useState<{ id: string; text: string }>();
  const path = { challengeId };
  const reading = useRead(listQuestions, { path });
  const send = useSend(answerQuestion);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  const { items } = reading.data;
  const close = () => {
    setAnswering(undefined);
    send.reset();
  };
  if (items.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("question.none")} />;
  return (
    <>
      <p className="page-lead">{t("question.lead")}</p>
      <div className="desk-blocks">
        {items.map((question) => (
          <Card key={question.id} size="small">
            <p className="desk-text">
              <strong>{t("question.q")}</strong>
              {question.text}
            </p>
            <p className="desk-rows__note">{format.instant(question.askedAt)}</p>
            {question.answer === undefined ? (
              <div className="item-actions">
                <Mark tone="warning">{t("question.waiting")}</Mark>
                {mayAnswer && (
                  <Button onClick={() => setAnswering({ id: question.id, text: question.text })}>
                    {t("question.answer")}
                  </Button>
                )}
              </div>
            ) : (
              <p className="desk-text">
                <strong>{t("question.a")}</strong>
                {question.answer}
              </p>
            )}
          </Card>
        ))}
      </div>
      {answering !== undefined && (
        <FormDialog
          title={t("question.answer")}
          text={answering.text}
          confirmLabel={t("question.send")}
          schema={answerQuestion.body}
          bodyOf={(values) => ({ text: String(values.text ?? "") })}
          pending={send.isPending}
          problem={send.error}
          onCancel={close}
          onSend={(body) =>
            send.mutate(
              { path: { challengeId, questionId: answering.id }, body },
              {
                onSuccess: () => {
                  void client.invalidateQueries({ queryKey: keyOf(listQuestions, { path }) });
                  outdated(challengeId);
                  void message.success(t("question.done"));
                  close();
                },
              },
            )
          }
        >
          <Form.Item name="text" label={t("question.answerLabel")} extra={t("question.answerHint")}>
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} count={{ show: true, max: 2000 }} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
