import { Alert } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useMayHold } from "../../events-desk/use-event.ts";
import { Board } from "../board/board.tsx";
import type { Carried } from "../board/verdict.ts";
import { DeskPage } from "../desk-page.tsx";
import { fairDeskPaths, versionTabs } from "../fair-desk-paths.ts";
import { TabLinks } from "../tab-links.tsx";
import { useFair, useFairOutdated } from "../use-fair.ts";
import { CausesList } from "./causes-list.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import { ProgressCard } from "./progress-card.tsx";
import { RepairPreview } from "./repair-preview.tsx";
import { UnheldList } from "./unheld-list.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";
import { isPending, useVersion, useWhenDone, type WholeVersion } from "./use-versions.ts";
import { VersionHead } from "./version-head.tsx";

/** After the day nothing moves any more. */
const movable: ReadonlySet<Fair["phase"]> = new Set(["requesting", "arranging", "published", "running"]);

function Ready({ fair, whole }: { fair: Fair; whole: WholeVersion }) {
  const { t } = useTranslation("fairs-desk");
  const mayHold = useMayHold();
  const [address, setAddress] = useSearchParams();
  const [placing, setPlacing] = useState<Carried>();
  const words = useMeetingWords({ eventId: fair.eventId, version: whole });
  const { version } = whole;
  const tab = versionTabs.find((one) => one === address.get("tab")) ?? "board";
  const mayEdit = mayHold && version.state === "ready" && movable.has(fair.phase);
  const bodies = {
    board: (
      <Board
        key={placing?.requestId ?? ""}
        fair={fair}
        whole={whole}
        words={words}
        mayEdit={mayEdit}
        placing={placing}
      />
    ),
    unheld: (
      <UnheldList
        fair={fair}
        whole={whole}
        {...(mayEdit
          ? {
              onPlace: (carried: Carried) => {
                setPlacing(carried);
                setAddress({}, { replace: true });
              },
            }
          : {})}
      />
    ),
    comparison: <ComparisonView fair={fair} whole={whole} />,
  };
  return (
    <>
      <TabLinks
        tabs={versionTabs.map((key) => ({
          key,
          label: t(`version.tab.${key}`, { count: version.unheld ?? 0 }),
        }))}
        current={tab}
      />
      {bodies[tab]}
    </>
  );
}

function Whole({ fair, whole }: { fair: Fair; whole: WholeVersion }) {
  const { t } = useTranslation("fairs-desk");
  const { version } = whole;
  const outdated = useFairOutdated(fair.eventId);
  useWhenDone(isPending(version), outdated);
  return (
    <>
      <VersionHead fair={fair} whole={whole} />
      {isPending(version) && <ProgressCard eventId={fair.eventId} version={version} />}
      {version.state === "failed" && (
        <Alert type="error" showIcon title={t(`timetable.failure.${version.failure ?? "interrupted"}`)} />
      )}
      {version.causes.length > 0 && <CausesList fair={fair} whole={whole} />}
      {version.repair !== undefined && <RepairPreview fair={fair} whole={whole} />}
      {version.state === "ready" && <Ready fair={fair} whole={whole} />}
    </>
  );
}

function OfFair({ fair, number }: { fair: Fair; number: number }) {
  const { t } = useTranslation("fairs-desk");
  const reading = useVersion(fair.eventId, number);
  return (
    <DeskPage
      title={t("timetable.title", { number })}
      back={{
        to: fairDeskPaths.view(fair.eventId, "timetable"),
        label: `${fair.title} · ${t("tab.timetable")}`,
      }}
      reading={reading}
    >
      {(whole) => <Whole fair={fair} whole={whole} />}
    </DeskPage>
  );
}

/** One version of the timetable: how good it is, its board, what it does not hold, what publishing it changes. */
export function VersionPage() {
  const { t } = useTranslation("fairs-desk");
  const { eventId = "", number = "" } = useParams();
  const fair = useFair(eventId);
  if (fair.data !== undefined) return <OfFair key={number} fair={fair.data} number={Number(number)} />;
  return (
    <DeskPage
      title={t("timetable.title", { number })}
      back={{ to: fairDeskPaths.view(eventId, "timetable"), label: t("timetable.back") }}
      reading={fair}
    >
      {() => null}
    </DeskPage>
  );
}
