import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Fault } from "../../items/validate.ts";
import { useFaultText } from "./use-fault-text.ts";

/** All that stands in the way of submission, each one a way to its input. */
export function FaultSummary({ faults, onGo }: { faults: readonly Fault[]; onGo: (fault: Fault) => void }) {
  const { t } = useTranslation("proposals");
  const words = useFaultText();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t("form.faults", { n: faults.length })}
      description={
        <ul className="fault-list">
          {faults.map((fault) => (
            <li key={`${fault.path.join(".")}:${fault.code}`}>
              <Button type="link" size="small" onClick={() => onGo(fault)}>
                {t("form.faultAt", { field: words.label(fault), text: words.text(fault) })}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
