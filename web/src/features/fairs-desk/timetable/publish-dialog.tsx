import { App, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { changesOf, useFairOutdated } from "../use-fair.ts";
import { affectedBy, seatedIn } from "./affected.ts";
import { useComparison } from "./use-comparison.ts";
import type { WholeVersion } from "./use-versions.ts";

interface Of {
  readonly fair: Fair;
  readonly whole: WholeVersion;
  readonly onClose: () => void;
}

/** Who will be told, before anybody is. */
function Told({ fair, whole }: Omit<Of, "onClose">) {
  const { t } = useTranslation("fairs-desk");
  const { compares, comparison, before, words } = useComparison(fair, whole);
  if (!compares) {
    const unheld = whole.version.unheld ?? 0;
    return (
      <>
        <p>{t("publish.first", { count: seatedIn(whole.meetings).length })}</p>
        {unheld > 0 && <p>{t("publish.firstUnheld", { count: unheld })}</p>}
      </>
    );
  }
  const problem = comparison.error ?? before.error;
  if (problem !== null) return <ProblemAlert problem={problem} />;
  if (comparison.data === undefined || before.data === undefined) {
    return (
      <>
        <p className="visually-hidden">{t("publish.reading")}</p>
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      </>
    );
  }
  const { kept, moved, lost, added, worseOff } = comparison.data;
  const people = affectedBy(comparison.data, before.data.meetings, whole.meetings);
  const names = new Map(before.data.participants.map((side) => [side.participantId, side.organizationName]));
  const nameOf = (id: string) => (words.sides.has(id) ? words.participant(id) : (names.get(id) ?? ""));
  return (
    <>
      <p>{t("publish.changes", { moved: moved.length, lost: lost.length, added: added.length, kept })}</p>
      {people.length === 0 ? (
        <p>{t("publish.nobody")}</p>
      ) : (
        <>
          <p>{t("publish.told", { count: people.length })}</p>
          <ul className="told">
            {people.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </>
      )}
      {worseOff.length > 0 && <p>{t("publish.worse", { count: worseOff.length })}</p>}
    </>
  );
}

/** 公布: one step for everybody; the summary says who hears of it. */
export function PublishDialog({ fair, whole, onClose }: Of) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const outdated = useFairOutdated(fair.eventId);
  const send = useSend(timetablesContracts.publishTimetable);
  const { number } = whole.version;
  const reload = () => {
    outdated();
    onClose();
  };
  return (
    <MoveDialog
      open
      title={t("publish.title", { number })}
      text={
        <>
          <Told fair={fair} whole={whole} />
          <p className="fair-note">{t("publish.late")}</p>
        </>
      }
      confirmLabel={t("publish.confirm")}
      pending={send.isPending}
      problem={send.error}
      onConfirm={() =>
        send.mutate(
          { path: { eventId: fair.eventId, number }, body: { expectedChanges: changesOf(fair) } },
          {
            onSuccess: () => {
              outdated();
              void message.success(t("publish.done", { number }));
              onClose();
            },
            onError: ({ code }) => code === "timetable.objected" && outdated(),
          },
        )
      }
      onCancel={onClose}
      onReload={reload}
    />
  );
}
