import { useTranslation } from "react-i18next";
import type { TimetableVersion } from "../../../../../shared/contracts/timetables-content.ts";
import { Mark, type Tone } from "../../../signed-in/mark.tsx";

const tones: Readonly<Partial<Record<TimetableVersion["state"], Tone>>> = {
  running: "info",
  failed: "danger",
  stopped: "warning",
};

/** Published or not; before that, how far the computation is. */
export function VersionMark({ version }: { version: TimetableVersion }) {
  const { t } = useTranslation("fairs-desk");
  if (version.isPublished) return <Mark tone="success">{t("timetable.published")}</Mark>;
  if (version.publishedAt !== undefined) return <Mark>{t("timetable.publishedBefore")}</Mark>;
  return <Mark tone={tones[version.state] ?? "neutral"}>{t(`timetable.state.${version.state}`)}</Mark>;
}
