import { CheckOutlined, CloudSyncOutlined, DisconnectOutlined, WarningOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat, useLanguage } from "../../../../ui/use-format.ts";
import type { Editor } from "./use-editor.ts";

/** Where the draft stands: saved when, being saved, kept on this device. */
export function SavingStatus({ editor }: { editor: Editor }) {
  const { t } = useTranslation("workspace");
  const language = useLanguage();
  const format = useFormat();
  const { saving, partial, byHand, saver } = editor;
  const words = (): string => {
    switch (saving.status) {
      case "saved":
        return t(partial ? "items.saving.partial" : "items.saving.saved", { at: format.instant(saving.at) });
      case "failed":
        return t("items.saving.failed", { problem: saving.problem.text(language) });
      case "untouched":
        return t(byHand ? "items.saving.untouchedManual" : "items.saving.untouched");
      default:
        return t(`items.saving.${saving.status}`);
    }
  };
  const icon = {
    untouched: null,
    unsaved: <CloudSyncOutlined />,
    saving: <CloudSyncOutlined spin />,
    saved: <CheckOutlined />,
    offline: <DisconnectOutlined />,
    failed: <WarningOutlined />,
    conflict: <WarningOutlined />,
  }[saving.status];
  const stuck = saving.status === "offline" || saving.status === "failed";
  return (
    <p className={`saving saving--${saving.status}`} role="status">
      {icon} <span>{words()}</span>
      {stuck && (
        <Button size="small" type="link" onClick={() => void saver.flush()}>
          {t("items.saving.retry")}
        </Button>
      )}
    </p>
  );
}
