import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../../ui/use-format.ts";
import type { Fault } from "../../../items/validate.ts";
import type { Editor } from "./use-editor.ts";
import { useFaultText } from "./use-fault-text.ts";

/** What this device kept and the server never got. */
export function BackupNotice({ editor }: { editor: Editor }) {
  const { t } = useTranslation("workspace");
  const format = useFormat();
  if (editor.backup === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("items.backup.title")}
      description={
        <>
          <p>{t("items.backup.text", { at: format.instant(editor.backup.at) })}</p>
          <div className="item-actions">
            <Button type="primary" onClick={() => editor.settleBackup(true)}>
              {t("items.backup.restore")}
            </Button>
            <Button onClick={() => editor.settleBackup(false)}>{t("items.backup.discard")}</Button>
          </div>
        </>
      }
    />
  );
}

/** All that stands in the way of submission, each one a way to its input. */
export function FaultSummary({ faults, onGo }: { faults: readonly Fault[]; onGo: (fault: Fault) => void }) {
  const { t } = useTranslation("workspace");
  const words = useFaultText();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t("items.form.faults", { n: faults.length })}
      description={
        <ul className="fault-list">
          {faults.map((fault) => (
            <li key={`${fault.path.join(".")}:${fault.code}`}>
              <Button type="link" size="small" onClick={() => onGo(fault)}>
                {t("items.form.faultAt", { field: words.label(fault), text: words.text(fault) })}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
