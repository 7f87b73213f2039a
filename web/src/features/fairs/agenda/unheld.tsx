import { useTranslation } from "react-i18next";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useMyContext } from "../fair-context.ts";
import { viewOf } from "../request-view.ts";
import { RequestButtons } from "../requests/request-buttons.tsx";
import { useWhyText } from "./use-why-text.ts";

function Unheld({ request }: { request: MeetingRequest }) {
  const { me } = useMyContext();
  const whyText = useWhyText();
  const view = viewOf(request, me.id);
  const { why } = request;
  return (
    <li className="unheld">
      <p>
        <strong>{view.other.organizationName}</strong> · {view.other.name}
      </p>
      {why !== undefined && <p>{whyText(why)}</p>}
      <div className="request__act no-print">
        <RequestButtons view={view} only={["withdraw"]} quiet />
      </div>
    </li>
  );
}

/** What both sides agreed to and the timetable does not hold: each with its reason. */
export function UnheldList({ requests }: { requests: readonly MeetingRequest[] }) {
  const { t } = useTranslation("fairs");
  const unheld = requests.filter(
    ({ state, seat, rule }) => state === "accepted" && seat === undefined && rule !== "banned",
  );
  if (unheld.length === 0) return null;
  return (
    <section>
      <h2 className="fair-group">{t("agenda.unheldTitle")}</h2>
      <p className="fair-lead">{t("agenda.unheldLead")}</p>
      <ul className="requests">
        {unheld.map((request) => (
          <Unheld key={request.id} request={request} />
        ))}
      </ul>
    </section>
  );
}
