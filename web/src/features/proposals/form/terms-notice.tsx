import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Announcement } from "../../../../../shared/contracts/programmes-content.ts";
import { CorrectionDiff } from "../../challenges-public/correction-diff.tsx";

/** Corrections that came after the draft was begun: nobody submits to terms that they have not seen. */
export function TermsNotice(of: { corrections: readonly Announcement[]; onSeen: () => void }) {
  const { t } = useTranslation("proposals");
  return (
    <Alert
      type="warning"
      showIcon
      title={t("terms.title")}
      description={
        <div className="terms-notice">
          <p>{t("terms.text")}</p>
          {of.corrections.map(({ id, number, changes }) => (
            <section key={id}>
              <h3>{number}</h3>
              {changes !== undefined && <CorrectionDiff changes={changes} />}
            </section>
          ))}
          <Button type="primary" onClick={of.onSeen}>
            {t("terms.seen")}
          </Button>
        </div>
      }
    />
  );
}
