import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../../shared/contracts/registrations.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { useTurn } from "./use-tickets.ts";

/** What giving up is called, by what one has. */
function wordsFor({ state }: Ticket) {
  if (state === "offered")
    return { button: "offer.decline", title: "cancel.declineTitle", text: "cancel.declineText" } as const;
  if (state === "waitlisted")
    return { button: "cancel.leave", title: "cancel.leaveTitle", text: "cancel.leaveText" } as const;
  return { button: "cancel.button", title: "cancel.title", text: "cancel.text" } as const;
}

/** Cancels, leaves the waitlist or declines, after a question: it cannot be taken back. */
export function GiveUpButton({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const { cancel } = useTurn(ticket);
  const words = wordsFor(ticket);
  const confirm = () =>
    cancel.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        void message.success(t("cancel.done"));
      },
    });
  return (
    <>
      <Button size="large" danger onClick={() => setAsking(true)}>
        {t(words.button)}
      </Button>
      <MoveDialog
        open={asking}
        title={t(words.title)}
        text={t(words.text)}
        confirmLabel={t(words.button)}
        cancelLabel={t("cancel.keep")}
        danger
        pending={cancel.isPending}
        problem={cancel.error}
        onConfirm={confirm}
        onCancel={() => {
          setAsking(false);
          cancel.reset();
        }}
        onReload={() => setAsking(false)}
      />
    </>
  );
}
