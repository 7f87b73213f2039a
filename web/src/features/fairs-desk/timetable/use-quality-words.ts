import { useTranslation } from "react-i18next";
import type { TimetableVersion } from "../../../../../shared/contracts/timetables-content.ts";
import { useLanguage } from "../../../ui/use-format.ts";

type Quality = NonNullable<TimetableVersion["quality"]>;

/** How far below the bound, 0…1; undefined where either is not known. */
export function gapOf({ weight, bound }: Quality): number | undefined {
  if (weight === undefined || bound === undefined) return undefined;
  return bound <= 0 ? 0 : Math.max(0, (bound - weight) / bound);
}

/** How good a version is, in words that claim no more than was proven. */
export function useQualityWords() {
  const { t } = useTranslation("fairs-desk");
  const language = useLanguage();
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  /** Rounded up: a version a hair below the bound is not on it. */
  const percent = (share: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(Math.ceil(share * 10_000) / 100);
  const verdict = (quality: Quality): string => {
    if (quality.status !== "feasible") return t(`quality.${quality.status}`);
    const gap = gapOf(quality);
    if (gap === undefined) return t("quality.feasible");
    return gap === 0 ? t("quality.best") : t("quality.gap", { percent: percent(gap) });
  };
  return {
    number,
    percent,
    /** In a few words: 已证明最优. */
    short: ({ quality, edits }: TimetableVersion): string | undefined => {
      if (quality === undefined) return undefined;
      return edits > 0 && quality.status === "optimal" ? t("quality.edited") : verdict(quality);
    },
    /** What else is known of it. */
    details: ({ quality, edits, seconds, seed, origin }: TimetableVersion): string[] => {
      if (quality === undefined) return [];
      const { weight, bound, worstServed, breaks, tableMoves, cut } = quality;
      return [
        ...(weight === undefined || bound === undefined
          ? []
          : [t("quality.score", { weight: number(weight), bound: number(bound) })]),
        ...(worstServed === undefined
          ? []
          : [t("quality.worst", { percent: number(Math.floor(worstServed * 100)) })]),
        ...(breaks === undefined ? [] : [t("quality.breaks", { count: breaks })]),
        ...(tableMoves === undefined ? [] : [t("quality.tableMoves", { count: tableMoves })]),
        ...(cut ? [t("quality.cut")] : []),
        ...(edits > 0 ? [t("timetable.edits", { count: edits })] : []),
        ...(origin === "solved" ? [t("quality.seconds", { seconds, seed })] : []),
      ];
    },
  };
}
