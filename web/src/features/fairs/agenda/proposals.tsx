import { Alert, App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useMyContext } from "../fair-context.ts";
import { viewOf } from "../request-view.ts";
import { slotText } from "../slot-text.ts";
import { useAct } from "../use-act.ts";
import type { SeatedRequest } from "./day-view.ts";

/** The other side would rather meet at another time. */
function Proposal({ meeting, slot }: { meeting: SeatedRequest; slot: number }) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { message } = App.useApp();
  const { fair, me } = useMyContext();
  const sending = useAct(meeting, me.id);
  const wanted = fair.slots.find(({ number }) => number === slot);
  const { other } = viewOf(meeting, me.id);
  if (wanted === undefined) return null;
  const at = slotText(wanted, fair, language);
  const answer = (agreed: boolean) =>
    sending.mutate(
      { act: "answer", body: { agreed } },
      { onSuccess: () => void message.success(agreed ? t("agenda.agreed", { at }) : t("agenda.refused")) },
    );
  return (
    <Alert
      type="warning"
      showIcon
      title={t("agenda.proposed", { name: other.organizationName, at })}
      description={
        <>
          <p>{t("agenda.proposedFrom", { at: slotText(meeting.seat, fair, language) })}</p>
          <div className="request__act">
            <Button type="primary" size="large" loading={sending.isPending} onClick={() => answer(true)}>
              {t("agenda.agree")}
            </Button>
            <Button size="large" disabled={sending.isPending} onClick={() => answer(false)}>
              {t("agenda.refuse")}
            </Button>
          </div>
          <ProblemAlert problem={sending.error} />
        </>
      }
    />
  );
}

/** Other times that wait for my answer. */
export function Proposals({ meetings }: { meetings: readonly SeatedRequest[] }) {
  const { me } = useMyContext();
  return meetings.map((meeting) =>
    meeting.reschedule !== undefined &&
    meeting.moves.includes("answer-reschedule") &&
    meeting.reschedule.by !== me.id ? (
      <div className="no-print" key={meeting.id}>
        <Proposal meeting={meeting} slot={meeting.reschedule.slot} />
      </div>
    ) : null,
  );
}
