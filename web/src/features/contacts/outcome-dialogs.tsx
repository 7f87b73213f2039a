import { App, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { contactsContracts } from "../../../../shared/contracts/contacts.ts";
import {
  disputeReasons,
  type Outcome,
  type OutcomeMove,
} from "../../../../shared/contracts/contacts-ledger.ts";
import { FormDialog, present, typed } from "../../signed-in/form-dialog.tsx";
import { type Act, useAct } from "./use-contacts.ts";

interface Of {
  readonly contactId: string;
  readonly entry: Outcome;
  readonly move: OutcomeMove;
  readonly onClose: () => void;
}

/** Asks before an entry is confirmed, disputed or withdrawn: the first cannot be undone, the others are read. */
export function OutcomeDialog({ contactId, entry, move, onClose }: Of) {
  const { t } = useTranslation("contacts");
  const { message } = App.useApp();
  const send = useAct(contactId);
  const stage = t(`ledger.stage.${entry.stage}`);
  const outcomeId = entry.id;
  const act = (acting: Act, done: string) =>
    send.mutate(acting, {
      onSuccess: () => {
        void message.success(done);
        onClose();
      },
    });
  const dialog = { pending: send.isPending, problem: send.error, onCancel: onClose };
  switch (move) {
    case "confirm":
      return (
        <FormDialog
          {...dialog}
          title={t("ledger.confirmTitle", { stage })}
          text={t("ledger.confirmText")}
          confirmLabel={t("ledger.confirm")}
          bodyOf={() => undefined}
          onSend={() => act({ act: "confirm", outcomeId }, t("ledger.confirmed"))}
        />
      );
    case "withdraw":
      return (
        <FormDialog
          {...dialog}
          title={t("ledger.takeBackTitle", { stage })}
          text={t("ledger.takeBackText")}
          confirmLabel={t("ledger.takeBack")}
          bodyOf={() => undefined}
          onSend={() => act({ act: "takeBack", outcomeId }, t("ledger.tookBack"))}
        />
      );
    case "dispute":
      return (
        <FormDialog
          {...dialog}
          title={t("ledger.disputeTitle", { stage })}
          text={t("ledger.disputeText")}
          confirmLabel={t("ledger.dispute")}
          schema={contactsContracts.disputeOutcome.body}
          bodyOf={({ reason, note }) => ({ reason: reason as never, ...present({ note: typed(note) }) })}
          onSend={(body) => act({ act: "dispute", outcomeId, body }, t("ledger.disputed"))}
        >
          <Form.Item name="reason" label={t("ledger.reason")}>
            <Radio.Group vertical>
              {disputeReasons.map((reason) => (
                <Radio key={reason} value={reason}>
                  {t(`ledger.reasons.${reason}`)}
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item name="note" label={t("ledger.reasonNote")}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        </FormDialog>
      );
  }
}
