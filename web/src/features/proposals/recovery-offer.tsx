import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { useRecoveryFile } from "./use-recovery-file.ts";

/** Once, right after the key was made: a file that opens the proposal without the passphrase. */
export function RecoveryOffer(of: { proposal: Proposal; identity: string; onGoOn: () => void }) {
  const { t } = useTranslation("proposals");
  const [saved, setSaved] = useState(false);
  const handOut = useRecoveryFile(of.proposal, of.identity);
  const save = () => {
    handOut();
    setSaved(true);
  };
  return (
    <Card className="form-card recovery" title={<h2 className="card-title">{t("recovery.title")}</h2>}>
      <Alert type="success" showIcon title={t("recovery.started")} />
      <p>{t("recovery.text")}</p>
      <p>
        <strong>{t("recovery.danger")}</strong>
      </p>
      <div className="item-actions">
        <Button type={saved ? "default" : "primary"} icon={<DownloadOutlined />} onClick={save}>
          {t("recovery.download")}
        </Button>
        <Button type={saved ? "primary" : "default"} onClick={of.onGoOn}>
          {t(saved ? "recovery.goOn" : "recovery.without")}
        </Button>
      </div>
    </Card>
  );
}
