import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { faultTexts, type Place } from "../../../../../shared/record/fault.ts";
import type { Summary } from "../../../../../shared/record/verify-record.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { Facts } from "../../portal/item-blocks.tsx";
import { challengePaths } from "../challenge-paths.ts";
import { offsetText } from "../moment.ts";
import type { CheckedRecord } from "./check.ts";
import { CheckLines } from "./check-lines.tsx";
import { recordCheckList } from "./check-list.ts";

function usePlaceText(): (place: Place) => string {
  const { t } = useTranslation("challenges-public");
  return (place) => {
    if (place.part === "entry") return t("verify.place.entry", { seq: place.seq });
    if (place.part === "release") return t("verify.place.release", { id: place.id });
    if (place.part === "file")
      return place.byte === undefined
        ? t("verify.place.file")
        : t("verify.place.byte", { byte: place.byte + 1 });
    return t("verify.place.part", {
      part: place.path === undefined ? place.part : `${place.part}.${place.path}`,
    });
  };
}

function SummaryFacts({ summary }: { summary: Summary }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  return (
    <Facts
      entries={[
        [
          t("verify.receipt.fields.challengeId"),
          <Link key="challenge" to={challengePaths.view(summary.processId)}>
            {summary.processId}
          </Link>,
        ],
        [t("verify.record.facts.entries"), String(summary.entries)],
        [t("verify.record.facts.releases"), String(summary.releases)],
        [
          t("verify.record.facts.opened"),
          summary.opened && t("verify.record.facts.matched", { ...summary.opened }),
        ],
        [t("verify.record.facts.headHash"), <code key="hash">{summary.headHash}</code>],
        [t("verify.record.facts.signedAt"), offsetText(summary.signedAt, language)],
        [t("verify.record.facts.keyId"), <code key="key">{summary.keyId}</code>],
      ]}
    />
  );
}

/** Whether a record is whole, or where it is wrong first. */
export function RecordVerdict({ checked }: { checked: CheckedRecord }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  const placeText = usePlaceText();
  const { verdict } = checked;
  return (
    <section className="verified-document" aria-label={t("verify.record.kind")}>
      <div className={`verdict verdict--${verdict.ok ? "good" : "bad"}`} role="status">
        <h2>{t(verdict.ok ? "verify.record.good" : "verify.record.bad")}</h2>
        {verdict.ok ? (
          <>
            <p>{t("verify.record.named", { title: verdict.summary.title })}</p>
            <p>
              {t("verify.record.goodText", {
                entries: verdict.summary.entries,
                at: offsetText(verdict.summary.signedAt, language),
              })}
            </p>
            {verdict.summary.keyFrom === "record" && <p>{t("verify.record.keyFromRecord")}</p>}
          </>
        ) : (
          <p>
            {t("verify.record.badText", {
              place: placeText(verdict.at),
              why: faultTexts[verdict.why][language === "en" ? "en" : "zh"],
            })}
          </p>
        )}
      </div>
      <CheckLines lines={recordCheckList(checked)} />
      {verdict.ok && <SummaryFacts summary={verdict.summary} />}
    </section>
  );
}
