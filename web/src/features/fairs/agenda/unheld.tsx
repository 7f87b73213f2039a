import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import { viewOf } from "../request-view.ts";
import { RequestButtons } from "../requests/request-buttons.tsx";
import { useOwnFix, useWhyText } from "./use-why-text.ts";

function Unheld({ request, all }: { request: MeetingRequest; all: readonly MeetingRequest[] }) {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const whyText = useWhyText();
  const fixOf = useOwnFix(all);
  const view = viewOf(request, me.id);
  const { why } = request;
  const fix = why === undefined ? undefined : fixOf(why);
  return (
    <li className="unheld">
      <p>
        <strong>{view.other.organizationName}</strong> · {view.other.name}
      </p>
      {why !== undefined && <p>{whyText(why)}</p>}
      {fix !== undefined && (
        <p className="unheld__fix">
          {fix.text}{" "}
          {fix.is === "be_present" && (
            <Link to={meetingPaths.entry(fair.eventId, me.id)}>{t("agenda.fixPresent")}</Link>
          )}
        </p>
      )}
      <div className="request__act no-print">
        <RequestButtons view={view} only={["withdraw"]} />
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
          <Unheld key={request.id} request={request} all={requests} />
        ))}
      </ul>
    </section>
  );
}
