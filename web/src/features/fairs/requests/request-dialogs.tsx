import { App, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import { declineCodes, type Priority } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { FormDialog, present, typed } from "../../../signed-in/form-dialog.tsx";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useMyContext } from "../fair-context.ts";
import { PriorityField } from "../people/ask-dialog.tsx";
import type { RequestView } from "../request-view.ts";
import { sessionName, slotText } from "../slot-text.ts";
import { type Act, useAct } from "../use-act.ts";
import { useSpontaneousText } from "../use-spontaneous-text.ts";

const { acceptMeeting, declineMeeting, counterMeeting } = meetingRequestsContracts;

interface Of {
  readonly view: RequestView;
  readonly onClose: () => void;
}

/** Sends an act, says that it is done, closes. */
function useDialog({ view, onClose }: Of) {
  const { message } = App.useApp();
  const { me } = useMyContext();
  const sending = useAct(view.request, me.id);
  return {
    pending: sending.isPending,
    problem: sending.error,
    send: (act: Act, done: string) =>
      sending.mutate(act, {
        onSuccess: () => {
          void message.success(done);
          onClose();
        },
      }),
  };
}

const noteCount = { show: true, max: 200 };

/** Yes, and how important it is to me; or yes to the session that the other side named. */
export function AcceptDialog(of: Of) {
  const { t } = useTranslation("fairs");
  const { fair } = useMyContext();
  const { pending, problem, send } = useDialog(of);
  const { request, other } = of.view;
  const { counter } = request;
  const spontaneous = useSpontaneousText(request);
  // What is held at once competes with nothing.
  const weighs = counter === undefined && spontaneous === undefined;
  const text = (): string => {
    if (spontaneous !== undefined) return t("requests.acceptSpontaneousText", { at: spontaneous.at });
    if (counter === undefined) return t("requests.acceptText");
    return t("requests.acceptCounterText", { session: sessionName(fair, counter.session) });
  };
  return (
    <FormDialog
      title={t("requests.acceptTitle", { name: other.organizationName })}
      text={text()}
      confirmLabel={t("requests.acceptConfirm")}
      initialValues={{ priority: of.view.mine?.priority ?? 2 }}
      schema={acceptMeeting.body.omit({ expectedVersion: true })}
      bodyOf={(values) => (weighs ? { priority: values.priority as Priority } : {})}
      pending={pending}
      problem={problem}
      onCancel={of.onClose}
      onReload={of.onClose}
      onSend={(body) => send({ act: "accept", body }, t("requests.accepted"))}
    >
      {weighs && <PriorityField label={t("people.askPriority")} />}
    </FormDialog>
  );
}

/** No, with the reason that the other side reads. */
export function DeclineDialog(of: Of) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { pending, problem, send } = useDialog(of);
  return (
    <FormDialog
      title={t("requests.declineTitle", { name: of.view.other.organizationName })}
      confirmLabel={t("requests.declineConfirm")}
      danger
      schema={declineMeeting.body.omit({ expectedVersion: true })}
      bodyOf={(values) =>
        present({ code: values.code as (typeof declineCodes)[number], note: typed(values.note) })
      }
      pending={pending}
      problem={problem}
      onCancel={of.onClose}
      onReload={of.onClose}
      onSend={(body) => send({ act: "decline", body }, t("requests.declined"))}
    >
      <Form.Item name="code" label={t("requests.declineCode")}>
        <Radio.Group className="fair-radios" options={names.choices("declineCode", declineCodes)} />
      </Form.Item>
      <Form.Item name="note" label={t("requests.declineNote")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={noteCount} />
      </Form.Item>
    </FormDialog>
  );
}

/** Yes, but in one session only. */
export function CounterDialog(of: Of) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { fair } = useMyContext();
  const { pending, problem, send } = useDialog(of);
  return (
    <FormDialog
      title={t("requests.counterTitle")}
      text={t("requests.counterText")}
      confirmLabel={t("requests.counterConfirm")}
      schema={counterMeeting.body.omit({ expectedVersion: true })}
      bodyOf={(values) => present({ session: values.session as number, note: typed(values.note) })}
      pending={pending}
      problem={problem}
      onCancel={of.onClose}
      onReload={of.onClose}
      onSend={(body) => send({ act: "counter", body }, t("requests.countered"))}
    >
      <Form.Item name="session" label={t("requests.counterSession")}>
        <Radio.Group
          className="fair-radios"
          options={fair.setup.sessions.map((session, i) => ({
            value: i + 1,
            label: `${session.name} ${slotText(session, fair, language)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t("requests.counterNote")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={noteCount} />
      </Form.Item>
    </FormDialog>
  );
}

/** Takes back a request, or cancels what was agreed. */
export function WithdrawDialog(of: Of) {
  const { t } = useTranslation("fairs");
  const { fair } = useMyContext();
  const language = useLanguage();
  const { pending, problem, send } = useDialog(of);
  const { request, other } = of.view;
  const name = other.organizationName;
  const { seat } = request;
  return (
    <MoveDialog
      open
      title={t(seat !== undefined ? "requests.withdrawSeatTitle" : "requests.withdrawTitle", { name })}
      text={
        seat === undefined
          ? t("requests.withdrawText")
          : t("requests.withdrawSeatText", { at: slotText(seat, fair, language) })
      }
      confirmLabel={t(seat !== undefined ? "requests.withdrawSeatConfirm" : "requests.withdrawConfirm")}
      cancelLabel={t("requests.keep")}
      danger
      pending={pending}
      problem={problem}
      onConfirm={() => send({ act: "withdraw" }, t("requests.withdrawn"))}
      onCancel={of.onClose}
      onReload={of.onClose}
    />
  );
}
