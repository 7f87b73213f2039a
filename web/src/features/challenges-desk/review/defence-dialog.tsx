import { App, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { type ReviewBoard, reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { useSend } from "../../../api/hooks.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { instantOf, localOf } from "../../events-desk/form/shanghai-time.ts";
import { useReviewChanged } from "./use-review.ts";

interface Of {
  readonly challenge: Challenge;
  readonly board: ReviewBoard;
  readonly onClose: () => void;
}

/** The first defence, from which the others follow. */
const firstOf = ({ proposals }: ReviewBoard) =>
  proposals
    .flatMap(({ defence }) => defence ?? [])
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .at(0);

/** 安排答辩: one day for all; the order is drawn. */
export function DefenceDialog({ challenge, board, onClose }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const changed = useReviewChanged(challenge.id);
  const send = useSend(reviewContracts.scheduleDefences);
  const first = firstOf(board);
  return (
    <FormDialog
      title={t("defence.schedule")}
      text={t("defence.text")}
      confirmLabel={t("defence.confirm")}
      initialValues={{
        startsAt: first === undefined ? "" : localOf(first.startsAt),
        minutesEach: 30,
        pauseMinutes: 10,
        place: first?.place ?? "",
      }}
      schema={reviewContracts.scheduleDefences.body}
      bodyOf={(values) => ({
        startsAt: instantOf(String(values.startsAt ?? "")) ?? "",
        minutesEach: Number(values.minutesEach),
        pauseMinutes: Number(values.pauseMinutes),
        place: String(values.place ?? ""),
        expectedVersion: challenge.version,
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onReload={onClose}
      onSend={(body) =>
        send.mutate(
          { path: { challengeId: challenge.id }, body },
          {
            onSuccess: (after) => {
              changed(after);
              void message.success(t("defence.done"));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="startsAt" label={t("defence.startsAt")}>
        <Input type="datetime-local" className="time-input" />
      </Form.Item>
      <Form.Item name="minutesEach" label={t("defence.minutesEach")}>
        <InputNumber min={5} max={180} precision={0} />
      </Form.Item>
      <Form.Item name="pauseMinutes" label={t("defence.pauseMinutes")}>
        <InputNumber min={0} max={120} precision={0} />
      </Form.Item>
      <Form.Item name="place" label={t("defence.place")} extra={t("defence.placeHint")}>
        <Input autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
