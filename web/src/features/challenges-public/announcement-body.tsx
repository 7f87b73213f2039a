import { useTranslation } from "react-i18next";
import type { Announcement } from "../../../../shared/contracts/programmes-content.ts";
import { useFormat } from "../../ui/use-format.ts";
import { CorrectionDiff } from "./correction-diff.tsx";

/** Why, what changes, from when to when. */
export function AnnouncementBody({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation("challenges-public");
  const format = useFormat();
  const { reason, changes, publicity } = announcement;
  return (
    <>
      {reason !== undefined && <p className="announcement__reason">{t("announcement.reason", { reason })}</p>}
      {publicity !== undefined && (
        <p>
          {t("announcement.publicity", {
            from: format.date(publicity.from),
            to: format.date(publicity.to),
          })}
        </p>
      )}
      {changes !== undefined && changes.length > 0 && <CorrectionDiff changes={changes} />}
    </>
  );
}
