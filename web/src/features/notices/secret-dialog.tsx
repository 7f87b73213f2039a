import { CopyOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useTranslation } from "react-i18next";

/** Shows a secret the one time that it can be shown; it closes only by saying that it was kept. */
export function SecretDialog({ secret, onKept }: { secret: string | undefined; onKept: () => void }) {
  const { t } = useTranslation("notices");
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret ?? "");
      void message.success(t("secret.copied"));
    } catch {
      void message.error(t("secret.notCopied"));
    }
  };
  // Not merely closed: a dialog that is hidden would keep the secret in the page.
  if (secret === undefined) return null;
  return (
    <Modal
      open
      title={t("secret.title")}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onKept}>
          {t("secret.kept")}
        </Button>
      }
    >
      <p>{t("secret.text")}</p>
      <p className="secret">
        <code>{secret}</code>
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t("secret.copy")}
        </Button>
      </p>
    </Modal>
  );
}
