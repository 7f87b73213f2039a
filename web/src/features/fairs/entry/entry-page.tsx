import { useMutation } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Participant, ParticipantEntry } from "../../../../../shared/contracts/fairs-content.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useMyContext } from "../fair-context.ts";
import { useParticipantChanged } from "../use-fair.ts";
import { EntryForm } from "./entry-form.tsx";
import { valuesOf } from "./entry-values.ts";
import { LeaveButton } from "./leave-button.tsx";

/** One's own entry: who comes, for what, when not; and leaving. */
export function EntryPage() {
  const { t } = useTranslation("fairs");
  const { message } = App.useApp();
  const { fair, me } = useMyContext();
  const changed = useParticipantChanged(fair.eventId);
  const saving = useMutation<Participant, Problem, ParticipantEntry>({
    mutationFn: (entry) =>
      call(fairsContracts.editParticipant, {
        path: { eventId: fair.eventId, participantId: me.id },
        body: { entry, expectedVersion: me.version },
      }),
    onSuccess: (participant) => {
      changed(participant);
      void message.success(t(fair.published === undefined ? "entry.saved" : "entry.savedPublished"));
    },
  });
  if (me.state === "left") return null;
  return (
    <>
      <div>
        <h2 className="fair-group">{t("entry.editTitle")}</h2>
        <p className="fair-lead">{t("entry.editLead")}</p>
      </div>
      <EntryForm
        key={me.version}
        fair={fair}
        organizationId={me.organizationId}
        initialValues={valuesOf(me)}
        submitLabel={t("entry.save")}
        pending={saving.isPending}
        problem={saving.error}
        onSend={(entry) => saving.mutate(entry)}
      />
      <p>
        <LeaveButton />
      </p>
    </>
  );
}
