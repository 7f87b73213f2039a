import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TimetableVersion } from "../../../../../shared/contracts/timetables-content.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { useMayHold } from "../../events-desk/use-event.ts";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { CopyVersion } from "./copy-version.tsx";
import { useQualityWords } from "./use-quality-words.ts";
import { VersionMark } from "./version-mark.tsx";

function Made({ version }: { version: TimetableVersion }) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  return (
    <>
      {t(`timetable.origin.${version.origin}`, { from: version.basedOn ?? "" })}
      <p className="fair-note">
        {t("timetable.by", { name: version.orderedBy.name, at: format.instant(version.orderedAt) })}
      </p>
    </>
  );
}

function Found({ version }: { version: TimetableVersion }) {
  const { t } = useTranslation("fairs-desk");
  const words = useQualityWords();
  if (version.state === "failed" && version.causes.length === 0)
    return <span className="fair-warning">{t("timetable.failed")}</span>;
  return (
    <>
      {words.short(version) ?? "–"}
      <p className="fair-note">{words.details(version).join(" · ")}</p>
    </>
  );
}

/** Every version with how it was made and how good it is. */
export function VersionRows({
  eventId,
  versions,
}: {
  eventId: string;
  versions: readonly TimetableVersion[];
}) {
  const { t } = useTranslation("fairs-desk");
  const mayHold = useMayHold();
  return (
    <Table<TimetableVersion>
      rowKey="number"
      dataSource={[...versions]}
      pagination={false}
      scroll={{ x: 900 }}
      columns={[
        {
          title: t("timetable.version"),
          key: "version",
          width: 190,
          render: (_, version) => (
            <div className="fair-marks">
              <Link
                className="fair-rows__title"
                to={fairDeskPaths.version(eventId, version.number)}
                aria-label={t("timetable.openOf", { number: version.number })}
              >
                {t("timetable.number", { number: version.number })}
              </Link>
              <VersionMark version={version} />
            </div>
          ),
        },
        {
          title: t("timetable.quality"),
          key: "quality",
          render: (_, version) => <Found version={version} />,
        },
        {
          title: t("timetable.held"),
          key: "held",
          width: 190,
          render: (_, { held, unheld }) =>
            held === undefined ? "–" : t("timetable.heldOf", { held, unheld: unheld ?? 0 }),
        },
        {
          title: t("timetable.made"),
          key: "made",
          width: 220,
          render: (_, version) => <Made version={version} />,
        },
        {
          title: t("actions"),
          key: "moves",
          width: 130,
          render: (_, version) =>
            mayHold && version.state === "ready" && <CopyVersion eventId={eventId} version={version} small />,
        },
      ]}
    />
  );
}
