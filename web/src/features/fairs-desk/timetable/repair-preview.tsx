import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { ChangeList } from "./change-list.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";
import { useVersion, type WholeVersion } from "./use-versions.ts";

/** What a repair changes and whom it concerns, before it is published. */
export function RepairPreview({ fair, whole }: { fair: Fair; whole: WholeVersion }) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const { repair, basedOn } = whole.version;
  const before = useVersion(fair.eventId, basedOn ?? 0);
  const words = useMeetingWords({
    eventId: fair.eventId,
    version: whole,
    others: repair?.lost ?? [],
  });
  if (repair === undefined) return null;
  const { moved, lost, affected, least } = repair;
  const list = { fair, before: before.data, after: whole, words };
  return (
    <section className="editor__section repair" aria-labelledby="repair-title">
      <h2 id="repair-title">{t("version.repair")}</h2>
      {moved.length + lost.length + affected.length === 0 ? (
        <p>{t("version.repairNothing")}</p>
      ) : (
        <>
          <p>
            {t("version.repairText", {
              from: basedOn ?? "",
              moved: moved.length,
              lost: lost.length,
              affected: affected.length,
            })}
          </p>
          {least && <p className="fair-note">{t("version.repairLeast")}</p>}
          <div className="change-lists">
            <ChangeList {...list} title={t("version.repairMoved")} requestIds={moved} />
            <ChangeList {...list} title={t("version.repairLost")} requestIds={lost} />
          </div>
          <h3>{t("version.repairAffected")}</h3>
          <p>{format.list(affected.map(words.participant))}</p>
        </>
      )}
    </section>
  );
}
