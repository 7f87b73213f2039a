import { App, Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Contact,
  type ContactMove,
  closeReasons,
  contactMoves,
  contactsContracts,
  declineReasons,
} from "../../../../shared/contracts/contacts.ts";
import { FormDialog, present, typed, type Values } from "../../signed-in/form-dialog.tsx";
import { useMe } from "../../signed-in/me.ts";
import { CardFields, cardIn, cardOf } from "./card-fields.tsx";
import { type Act, useAct } from "./use-contacts.ts";
import { otherSide } from "./waiting.ts";

const { acceptContact, declineContact, withdrawContact, closeContact } = contactsContracts;

const doneTexts = {
  accept: "ask.accepted",
  decline: "ask.declined",
  withdraw: "ask.withdrawn",
  close: "ask.closed",
} as const;

function ReasonFields({ of }: { of: "decline" | "close" }) {
  const { t } = useTranslation("contacts");
  return (
    <>
      <Form.Item name="reason" label={t("ask.why")}>
        <Radio.Group vertical>
          {(of === "decline" ? declineReasons : closeReasons).map((reason) => (
            <Radio key={reason} value={reason}>
              {t(`reason.${reason}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="note" label={t("ask.note")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={{ show: true, max: 500 }} />
      </Form.Item>
    </>
  );
}

/** A button for each move that the server allows this person now, each with what it asks for. */
export function ContactActions({ contact, onReload }: { contact: Contact; onReload: () => void }) {
  const { t } = useTranslation("contacts");
  const me = useMe();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<ContactMove>();
  const send = useAct(contact.id);
  const moves = contactMoves.filter((move) => contact.moves.includes(move));
  if (moves.length === 0) return null;
  const { version: expectedVersion } = contact;
  const stop = () => {
    setAsking(undefined);
    send.reset();
  };
  const act = (acting: Act, move: ContactMove) =>
    send.mutate(acting, {
      onSuccess: () => {
        stop();
        void message.success(t(doneTexts[move]));
      },
    });
  const dialog = {
    pending: send.isPending,
    problem: send.error,
    onCancel: stop,
    onReload: () => {
      stop();
      onReload();
    },
  };
  const reasonIn = (values: Values) => ({
    reason: values.reason as never,
    expectedVersion,
    ...present({ note: typed(values.note) }),
  });
  const other = contact.role === "reader" ? undefined : contact[otherSide(contact.role)];
  return (
    <div className="item-actions">
      {moves.map((move) => (
        <Button key={move} type={move === "accept" ? "primary" : "default"} onClick={() => setAsking(move)}>
          {t(`ask.${move}`)}
        </Button>
      ))}
      {asking === "accept" && (
        <FormDialog
          {...dialog}
          title={t("ask.acceptTitle")}
          text={t("ask.acceptText")}
          confirmLabel={t("ask.accept")}
          initialValues={cardOf(me)}
          schema={acceptContact.body}
          bodyOf={(values) => ({ ...cardIn(values), expectedVersion })}
          onSend={(body) => act({ act: "accept", body }, "accept")}
        >
          <CardFields consent={t("ask.acceptConsent", { organization: other?.organizationName })} />
        </FormDialog>
      )}
      {asking === "decline" && (
        <FormDialog
          {...dialog}
          title={t("ask.declineTitle")}
          text={t("ask.declineText")}
          confirmLabel={t("ask.decline")}
          schema={declineContact.body}
          bodyOf={reasonIn}
          onSend={(body) => act({ act: "decline", body }, "decline")}
        >
          <ReasonFields of="decline" />
        </FormDialog>
      )}
      {asking === "withdraw" && (
        <FormDialog
          {...dialog}
          title={t("ask.withdrawTitle")}
          text={t("ask.withdrawText")}
          confirmLabel={t("ask.withdraw")}
          schema={withdrawContact.body}
          bodyOf={() => ({ expectedVersion })}
          onSend={(body) => act({ act: "withdraw", body }, "withdraw")}
        />
      )}
      {asking === "close" && (
        <FormDialog
          {...dialog}
          title={t("ask.closeTitle")}
          text={t("ask.closeText")}
          confirmLabel={t("ask.close")}
          schema={closeContact.body}
          bodyOf={reasonIn}
          onSend={(body) => act({ act: "close", body }, "close")}
        >
          <ReasonFields of="close" />
        </FormDialog>
      )}
    </div>
  );
}
