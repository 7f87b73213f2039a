import { CheckOutlined, CloudSyncOutlined, DisconnectOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import type { ProposalForm } from "./use-proposal-form.ts";

const icons = {
  untouched: null,
  unsaved: <CloudSyncOutlined />,
  saving: <CloudSyncOutlined spin />,
  saved: <CheckOutlined />,
  offline: <DisconnectOutlined />,
  failed: <WarningOutlined />,
  conflict: <WarningOutlined />,
};

/** Where the sealed draft stands: saved when, being saved, kept on this device. */
export function SavingStatus({ editor }: { editor: ProposalForm }) {
  const { t } = useTranslation("proposals");
  const language = useLanguage();
  const format = useFormat();
  const { saving, saver } = editor;
  const words = (): string => {
    if (saving.status === "saved") return t("saving.saved", { at: format.instant(saving.at) });
    if (saving.status === "failed") return t("saving.failed", { problem: saving.problem.text(language) });
    return t(`saving.${saving.status}`);
  };
  const stuck = saving.status === "offline" || saving.status === "failed";
  return (
    <p className={`saving saving--${saving.status}`} role="status">
      {icons[saving.status]} <span>{words()}</span>
      {stuck && (
        <Button size="small" type="link" onClick={() => void saver.flush()}>
          {t("saving.retry")}
        </Button>
      )}
    </p>
  );
}

/** Two people of a team wrote at once: a person says which version goes on. Nothing is merged silently. */
export function DraftConflictDialog({ editor }: { editor: ProposalForm }) {
  const { t } = useTranslation("proposals");
  const format = useFormat();
  const { saving, saver } = editor;
  if (saving.status !== "conflict") return null;
  const at = saving.theirs.draft?.savedAt;
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t("conflict.title")}
      okText={t("conflict.mine")}
      cancelText={t("conflict.theirs")}
      onOk={() => void saver.keepMine()}
      onCancel={() => void editor.takeTheirs()}
    >
      <p>{t("conflict.text", { at: at === undefined ? "–" : format.instant(at) })}</p>
    </Modal>
  );
}
