import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import type { TimetableVersion } from "../../../../../shared/contracts/timetables-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { useFairOutdated } from "../use-fair.ts";

interface Of {
  readonly eventId: string;
  readonly version: TimetableVersion;
  /** Among others of a row. */
  readonly small?: boolean;
}

/** A new draft after a version: to edit it, or to go back to it. */
export function CopyVersion({ eventId, version, small = false }: Of) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const outdated = useFairOutdated(eventId);
  const [asking, setAsking] = useState(false);
  const send = useSend(timetablesContracts.copyTimetable);
  const { number } = version;
  return (
    <>
      <Button size={small ? "small" : "middle"} onClick={() => setAsking(true)}>
        {t("timetable.copy")}
      </Button>
      <MoveDialog
        open={asking}
        title={t("timetable.copy")}
        text={t("timetable.copyAsk", { number })}
        confirmLabel={t("timetable.copy")}
        pending={send.isPending}
        problem={send.error}
        onConfirm={() =>
          send.mutate(
            { path: { eventId, number } },
            {
              onSuccess: (copy) => {
                outdated();
                setAsking(false);
                void message.success(t("timetable.copied", { number: copy.number }));
                void navigate(fairDeskPaths.version(eventId, copy.number));
              },
            },
          )
        }
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
