import { App, Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import type { TimetableVersion } from "../../../../../shared/contracts/timetables-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { Figure } from "../../../signed-in/figure.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { useMayHold } from "../../events-desk/use-event.ts";
import { useFairOutdated } from "../use-fair.ts";
import { gapOf, useQualityWords } from "./use-quality-words.ts";

/** The best so far against what nothing can exceed. */
function Found({ version }: { version: TimetableVersion }) {
  const { t } = useTranslation("fairs-desk");
  const { number, percent } = useQualityWords();
  const { quality } = version;
  const gap = quality === undefined ? undefined : gapOf(quality);
  return (
    <dl className="figures" aria-live="polite">
      <Figure
        label={t("timetable.weight")}
        value={quality?.weight === undefined ? t("timetable.noResult") : number(quality.weight)}
      />
      <Figure
        label={t("timetable.bound")}
        value={quality?.bound === undefined ? "–" : number(quality.bound)}
      />
      <Figure label={t("timetable.gap")} value={gap === undefined ? "–" : `${percent(gap)}%`} />
    </dl>
  );
}

/** A computation as it goes; it can be stopped, and what was found is kept. */
export function ProgressCard({ eventId, version }: { eventId: string; version: TimetableVersion }) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const mayHold = useMayHold();
  const outdated = useFairOutdated(eventId);
  const now = useServerNow(1000);
  const stop = useSend(timetablesContracts.stopTimetable);
  const { number, seconds: limit } = version;
  const elapsed = Math.max(0, Math.round((Date.parse(now) - Date.parse(version.orderedAt)) / 1000));
  return (
    <section className="editor__section solve-progress" aria-labelledby="progress-title">
      <h2 id="progress-title">
        {t(version.state === "queued" ? "timetable.queued" : "timetable.running", { number })}
      </h2>
      <Progress
        percent={Math.min(99, Math.round((elapsed / limit) * 100))}
        showInfo={false}
        status="active"
        aria-label={t("timetable.running", { number })}
      />
      <p className="fair-note">
        {elapsed > limit ? t("timetable.writing") : t("timetable.elapsed", { elapsed, limit })}
      </p>
      <Found version={version} />
      <ProblemAlert problem={stop.error} />
      {mayHold && (
        <Button
          loading={stop.isPending}
          disabled={stop.isSuccess}
          onClick={() =>
            stop.mutate(
              { path: { eventId, number } },
              {
                onSuccess: () => {
                  outdated();
                  void message.info(t("timetable.stopped"));
                },
              },
            )
          }
        >
          {t("timetable.stop")}
        </Button>
      )}
    </section>
  );
}
