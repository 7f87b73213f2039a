import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type Webhook, webhookContracts } from "../../../../shared/contracts/webhooks.ts";
import { useSend } from "../../api/hooks.ts";
import { MoveDialog } from "../../signed-in/move-dialog.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { useWebhooksChanged } from "./use-webhooks.ts";

const { pauseWebhook, resumeWebhook, rotateWebhookSecret, deleteWebhook } = webhookContracts;

type Asked = "pause" | "rotate" | "delete";

/** What an operator does with a webhook; what cannot be taken back is asked about first. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("notices");
  const navigate = useNavigate();
  const changed = useWebhooksChanged();
  const [asked, setAsked] = useState<Asked>();
  const [secret, setSecret] = useState<string>();
  const pause = useSend(pauseWebhook);
  const resume = useSend(resumeWebhook);
  const rotate = useSend(rotateWebhookSecret);
  const remove = useSend(deleteWebhook);
  const moves = { pause, rotate, delete: remove };
  const path = { webhookId: webhook.id };
  // What was just answered is newer than what the page has read until it has read again.
  const [answered, setAnswered] = useState(0);
  const sending = { path, body: { expectedVersion: Math.max(webhook.version, answered) } };
  const done = ({ version }: Pick<Webhook, "version">) => {
    setAsked(undefined);
    setAnswered(version);
    changed();
  };
  const carryOut = {
    pause: () => pause.mutate(sending, { onSuccess: done }),
    rotate: () =>
      rotate.mutate(sending, {
        onSuccess: (rotated) => {
          setSecret(rotated.secret);
          done(rotated);
        },
      }),
    delete: () =>
      remove.mutate(
        { path },
        {
          onSuccess: () => {
            changed();
            void navigate("/app/webhooks");
          },
        },
      ),
  };
  const stop = () => {
    if (asked !== undefined) moves[asked].reset();
    setAsked(undefined);
  };
  return (
    <>
      <p className="webhook__actions">
        {webhook.state === "active" ? (
          <Button onClick={() => setAsked("pause")}>{t("webhook.pause")}</Button>
        ) : (
          <Button
            type="primary"
            loading={resume.isPending}
            onClick={() => resume.mutate(sending, { onSuccess: done })}
          >
            {t("webhook.resume")}
          </Button>
        )}
        <Button onClick={() => setAsked("rotate")}>{t("webhook.rotate")}</Button>
        <Button danger onClick={() => setAsked("delete")}>
          {t("webhook.delete")}
        </Button>
      </p>
      {asked !== undefined && (
        <MoveDialog
          open
          title={t(`webhook.ask.${asked}.title`)}
          text={t(`webhook.ask.${asked}.text`)}
          confirmLabel={t(`webhook.${asked}`)}
          danger={asked === "delete"}
          pending={moves[asked].isPending}
          problem={moves[asked].error}
          onConfirm={carryOut[asked]}
          onCancel={stop}
          onReload={() => {
            stop();
            changed();
          }}
        />
      )}
      <SecretDialog secret={secret} onKept={() => setSecret(undefined)} />
    </>
  );
}
