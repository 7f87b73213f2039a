import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Participant } from "../../../../../shared/contracts/fairs-content.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useMyContext } from "../fair-context.ts";
import { useParticipantChanged } from "../use-fair.ts";

/** Leaves the meetings, after a question: the requests are gone with it. */
export function LeaveButton() {
  const { t } = useTranslation("fairs");
  const { message } = App.useApp();
  const { fair, me } = useMyContext();
  const [asking, setAsking] = useState(false);
  const changed = useParticipantChanged(fair.eventId);
  const leaving = useMutation<Participant, Problem>({
    mutationFn: () =>
      call(fairsContracts.leaveFair, {
        path: { eventId: fair.eventId, participantId: me.id },
        body: { expectedVersion: me.version },
      }),
    onSuccess: (participant) => {
      changed(participant);
      setAsking(false);
      void message.success(t("entry.gone"));
    },
  });
  const close = () => {
    setAsking(false);
    leaving.reset();
  };
  return (
    <>
      <Button size="large" danger onClick={() => setAsking(true)}>
        {t("entry.leave")}
      </Button>
      <MoveDialog
        open={asking}
        title={t("entry.leaveTitle")}
        text={t("entry.leaveText")}
        confirmLabel={t("entry.leave")}
        cancelLabel={t("entry.stay")}
        danger
        pending={leaving.isPending}
        problem={leaving.error}
        onConfirm={() => leaving.mutate()}
        onCancel={close}
        onReload={close}
      />
    </>
  );
}
