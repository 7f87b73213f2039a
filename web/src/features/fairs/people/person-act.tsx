import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ParticipantCard } from "../../../../../shared/contracts/fairs-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import type { RequestView } from "../request-view.ts";
import { AskDialog } from "./ask-dialog.tsx";

/** Asks, or says what became of having asked. */
export function PersonAct(of: { person: ParticipantCard; view: RequestView | undefined; mayAsk: boolean }) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { fair, me } = useMyContext();
  const [asking, setAsking] = useState(false);
  const { person, view } = of;
  const toRequests = meetingPaths.requests(fair.eventId, me.id);
  if (view !== undefined && view.group === "answer") {
    return (
      <Link className="button" to={toRequests}>
        {t("people.theyAsked")}
      </Link>
    );
  }
  const ended = view === undefined || view.request.state === "withdrawn";
  if (!ended) {
    return (
      <>
        <Mark tone={view.group === "agreed" ? "success" : view.group === "waiting" ? "info" : "neutral"}>
          {view.group === "waiting" ? t("people.asked") : names.label("requestState", view.request.state)}
        </Mark>
        <Link to={toRequests}>{t("people.toRequest")}</Link>
      </>
    );
  }
  if (!of.mayAsk) return null;
  return (
    <>
      <Button
        type="primary"
        size="large"
        disabled={me.requestsLeft === 0}
        aria-label={`${t("people.ask")} ${person.organizationName} ${person.name}`}
        onClick={() => setAsking(true)}
      >
        {t("people.ask")}
      </Button>
      {asking && <AskDialog person={person} onClose={() => setAsking(false)} />}
    </>
  );
}
