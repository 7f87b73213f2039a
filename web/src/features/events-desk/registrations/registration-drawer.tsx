import { Button, Drawer, Grid, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { type Registration, registrationContracts } from "../../../../../shared/contracts/registrations.ts";
import { useRead } from "../../../api/hooks.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { AnswerList } from "./answer-list.tsx";
import { type Decision, mayDecide } from "./bulk.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { MessageDialog } from "./message-dialog.tsx";
import { RegistrantFacts } from "./registrant-facts.tsx";
import { RegistrationHistory } from "./registration-history.tsx";
import { UndoCheckIn } from "./undo-check-in.tsx";

const decisions = ["approve", "decline", "remove"] as const;

function Buttons({ registration }: { registration: Registration }) {
  const { t } = useTranslation("events-desk");
  const [deciding, setDeciding] = useState<Decision>();
  const [writing, setWriting] = useState(false);
  const { eventId } = registration;
  return (
    <div className="item-actions">
      {decisions
        .filter((decision) => mayDecide(decision, registration))
        .map((decision) => (
          <Button
            key={decision}
            type={decision === "approve" ? "primary" : "default"}
            danger={decision !== "approve"}
            onClick={() => setDeciding(decision)}
          >
            {t(`decide.${decision}.confirm`)}
          </Button>
        ))}
      {registration.state === "checked-in" && <UndoCheckIn registration={registration} />}
      {!registration.walkIn && <Button onClick={() => setWriting(true)}>{t("bulk.message")}</Button>}
      {deciding !== undefined && (
        <DecisionDialog
          eventId={eventId}
          decision={deciding}
          rows={[registration]}
          onClose={() => setDeciding(undefined)}
        />
      )}
      {writing && <MessageDialog eventId={eventId} rows={[registration]} onClose={() => setWriting(false)} />}
    </div>
  );
}

interface Of {
  readonly event: ProgrammeEvent;
  /** Absent: closed. */
  readonly registrantId: string | undefined;
  readonly mayDecide: boolean;
  readonly onClose: () => void;
}

/** One registration with everything that was told, and what became of it. */
export function RegistrationDrawer({ event, registrantId, mayDecide: may, onClose }: Of) {
  const { t } = useTranslation("events-desk");
  const wide = Grid.useBreakpoint().md === true;
  const query = useRead(
    registrationContracts.getRegistration,
    { path: { eventId: event.id, registrantId: registrantId ?? "" } },
    { enabled: registrantId !== undefined },
  );
  return (
    <Drawer
      open={registrantId !== undefined}
      onClose={onClose}
      size={wide ? 560 : "100%"}
      title={query.data?.name ?? t("drawer.title")}
      destroyOnHidden
    >
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <div className="registration">
          <RegistrantFacts registration={query.data} />
          {may && <Buttons registration={query.data} />}
          <AnswerList event={event} registration={query.data} />
          <RegistrationHistory log={query.data.log} />
        </div>
      )}
    </Drawer>
  );
}
