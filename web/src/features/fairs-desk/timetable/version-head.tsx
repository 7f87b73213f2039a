import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { useRead } from "../../../api/hooks.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { useMayHold } from "../../events-desk/use-event.ts";
import { CopyVersion } from "./copy-version.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";
import { useQualityWords } from "./use-quality-words.ts";
import type { WholeVersion } from "./use-versions.ts";
import { VersionMark } from "./version-mark.tsx";

interface Of {
  readonly fair: Fair;
  readonly whole: WholeVersion;
}

/** Before requests close a timetable shows what is coming, and is no promise. */
const publishable: ReadonlySet<Fair["phase"]> = new Set(["arranging", "published", "running"]);

/** What changed since the version was made; empty when it can be published as it is. */
function Objections({ fair, whole }: Of) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const path = { eventId: fair.eventId, number: whole.version.number };
  const { data } = useRead(timetablesContracts.checkTimetable, { path });
  const items = data?.items ?? [];
  const words = useMeetingWords({
    eventId: fair.eventId,
    version: whole,
    others: items.map(({ requestId }) => requestId),
  });
  if (data === undefined) return null;
  if (items.length === 0) return <Alert type="success" showIcon title={t("objections.none")} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("objections.title", { count: items.length })}
      description={
        <>
          <ul>
            {items.map(({ requestId, why, participantIds }) => (
              <li key={`${requestId}:${why}`}>
                {t(`objections.${why}`, {
                  meeting: words.meeting(requestId),
                  names: format.list(participantIds.map(words.participant)),
                })}
              </li>
            ))}
          </ul>
          {t("objections.text")}
        </>
      }
    />
  );
}

/** How good the version is, who made it, and the way to publish it. */
export function VersionHead({ fair, whole }: Of) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const words = useQualityWords();
  const mayHold = useMayHold();
  const [publishing, setPublishing] = useState(false);
  const { version } = whole;
  const ready = version.state === "ready";
  const mayPublish = mayHold && ready && !version.isPublished && publishable.has(fair.phase);
  const short = words.short(version);
  return (
    <div className="fair-head">
      <div className="item-head__line">
        <VersionMark version={version} />
        {short !== undefined && <strong>{short}</strong>}
        {version.held !== undefined && (
          <span>{t("timetable.heldOf", { held: version.held, unheld: version.unheld ?? 0 })}</span>
        )}
        <span>
          {t(`timetable.origin.${version.origin}`, { from: version.basedOn ?? "" })} ·{" "}
          {t("timetable.by", { name: version.orderedBy.name, at: format.instant(version.orderedAt) })}
        </span>
      </div>
      {version.quality !== undefined && <p className="fair-note">{words.details(version).join(" · ")}</p>}
      {mayPublish && <Objections fair={fair} whole={whole} />}
      {mayHold && ready && (
        <div className="item-actions">
          {mayPublish && (
            <Button type="primary" onClick={() => setPublishing(true)}>
              {t("version.publish")}
            </Button>
          )}
          <CopyVersion eventId={fair.eventId} version={version} />
        </div>
      )}
      {publishing && <PublishDialog fair={fair} whole={whole} onClose={() => setPublishing(false)} />}
    </div>
  );
}
