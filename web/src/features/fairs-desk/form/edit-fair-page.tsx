import { Alert, App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { DeskPage } from "../desk-page.tsx";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { useFair, useFairChanged } from "../use-fair.ts";
import { useParticipants } from "../use-participants.ts";
import { formOf } from "./fair-form.ts";
import { SetupForm } from "./setup-form.tsx";

/** What stands on the server when the form opens; a later read must not change what is being typed. */
function Editing({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const changed = useFairChanged();
  const send = useSend(fairsContracts.editFair);
  const participants = useParticipants(fair.eventId);
  const [initial] = useState(() => formOf(fair.setup));
  const known = new Map(
    (participants.data ?? []).map(({ organizationId, organizationName }) => [
      organizationId,
      organizationName,
    ]),
  );
  return (
    <>
      {fair.published !== undefined && <Alert type="info" showIcon title={t("setup.frozen")} />}
      <SetupForm
        initial={initial}
        known={known}
        hint={t(fair.state === "draft" ? "setup.saveHint" : "setup.saveHintOpen")}
        pending={send.isPending}
        problem={send.error}
        onSave={(setup) =>
          send.mutate(
            { path: { eventId: fair.eventId }, body: { setup, expectedVersion: fair.version } },
            {
              onSuccess: (stored) => {
                changed(stored);
                void message.success(t("setup.saved"));
                void navigate(fairDeskPaths.view(fair.eventId));
              },
            },
          )
        }
      />
    </>
  );
}

/** Edits the set-up of a fair that is there already. */
export function EditFairPage() {
  const { t } = useTranslation("fairs-desk");
  const { eventId = "" } = useParams();
  const reading = useFair(eventId);
  return (
    <DeskPage
      title={t("setup.editTitle")}
      back={{ to: fairDeskPaths.view(eventId), label: reading.data?.title ?? t("setup.back") }}
      reading={reading}
    >
      {(fair) =>
        fair.moves.includes("edit") ? (
          <Editing key={fair.eventId} fair={fair} />
        ) : (
          <Alert type="info" showIcon title={t("setup.notNow")} />
        )
      }
    </DeskPage>
  );
}
