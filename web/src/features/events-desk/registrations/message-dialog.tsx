import { useMutation } from "@tanstack/react-query";
import { App, Form, Input } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import {
  type RegistrationRow,
  registrationContracts,
} from "../../../../../shared/contracts/registrations.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { FormDialog } from "../../../signed-in/form-dialog.tsx";
import { chunks, hasAccount, mostAtOnce } from "./bulk.ts";

const { messageRegistrants } = registrationContracts;

interface Letter {
  readonly registrantIds: string[];
  readonly subject: string;
  readonly text: string;
}

/** Sends to everybody, a hundred at a time; after a failure only those not reached get it again. */
function useLetter(eventId: string) {
  /** By what is sent: pressing the button again must not write to anybody twice. */
  const keys = useRef(new Map<string, string>());
  return useMutation<number, Problem, Letter>({
    mutationFn: async ({ registrantIds, ...words }) => {
      let told = 0;
      for (const chunk of chunks(registrantIds, mostAtOnce)) {
        const body = { ...words, registrantIds: chunk };
        const content = JSON.stringify(body);
        const idempotencyKey = keys.current.get(content) ?? crypto.randomUUID();
        keys.current.set(content, idempotencyKey);
        told += (await call(messageRegistrants, { path: { eventId }, body }, { idempotencyKey })).told;
      }
      return told;
    },
  });
}

interface Of {
  readonly eventId: string;
  readonly rows: readonly RegistrationRow[];
  readonly onClose: () => void;
}

/** A notice to those chosen: into their inbox and, as they wish, by mail. */
export function MessageDialog({ eventId, rows, onClose }: Of) {
  const { t } = useTranslation("events-desk");
  const { message } = App.useApp();
  const send = useLetter(eventId);
  const reachable = rows.filter(hasAccount);
  const registrantIds = reachable.map(({ registrantId }) => registrantId);
  const unreachable = rows.length - reachable.length;
  return (
    <FormDialog
      title={t("message.title", { count: reachable.length })}
      text={
        unreachable > 0
          ? `${t("message.text")}${t("message.unreachable", { count: unreachable })}`
          : t("message.text")
      }
      confirmLabel={t("message.send")}
      schema={messageRegistrants.body.omit({ registrantIds: true })}
      bodyOf={(values) => ({
        subject: String(values.subject ?? "").trim(),
        text: String(values.text ?? "").trim(),
      })}
      pending={send.isPending}
      problem={send.error}
      onCancel={onClose}
      onSend={(words) =>
        send.mutate(
          { ...words, registrantIds },
          {
            onSuccess: (told) => {
              void message.success(t("message.done", { count: told }));
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="subject" label={t("message.subject")}>
        <Input autoComplete="off" count={{ show: true, max: 60 }} />
      </Form.Item>
      <Form.Item name="text" label={t("message.body")} extra={t("message.bodyHint")}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} count={{ show: true, max: 2000 }} />
      </Form.Item>
    </FormDialog>
  );
}
