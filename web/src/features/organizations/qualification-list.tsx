import { Empty } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Organization } from "../../../../shared/contracts/organizations.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { daysLeft } from "../../ui/format.ts";
import { useFormat } from "../../ui/use-format.ts";

type Qualification = Organization["qualifications"][number];

function Validity({ qualification }: { qualification: Qualification }) {
  const { t } = useTranslation("organizations");
  const days = daysLeft(qualification.validTo);
  if (!qualification.valid)
    return <Mark>{t(days < 0 ? "qualification.ended" : "qualification.notYet")}</Mark>;
  if (days <= 180) return <Mark tone="warning">{t("qualification.soon", { days })}</Mark>;
  return <Mark tone="success">{t("qualification.valid")}</Mark>;
}

interface Of {
  readonly qualifications: readonly Qualification[];
  readonly actions?: (qualification: Qualification) => ReactNode;
}

/** The rungs of the ladder that an organization holds, with their validity. */
export function QualificationList({ qualifications, actions }: Of) {
  const { t } = useTranslation("organizations");
  const names = useNames();
  const format = useFormat();
  if (qualifications.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("qualification.none")} />;
  }
  return (
    <ul className="plain-list">
      {qualifications.map((one) => (
        <li key={one.id}>
          <div className="plain-list__main">
            <strong>{names.tier(one.type)}</strong> {names.label("qualificationLevel", one.level)}{" "}
            <Validity qualification={one} />
            <p className="plain-list__note">
              {t("qualification.certificateNo", { no: one.certificateNo })} ·{" "}
              {t("qualification.period", { from: format.date(one.validFrom), to: format.date(one.validTo) })}
            </p>
          </div>
          {actions?.(one)}
        </li>
      ))}
    </ul>
  );
}
