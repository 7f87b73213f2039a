import { Alert } from "antd";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useMyContext } from "../fair-context.ts";
import { viewOf } from "../request-view.ts";
import { RequestButtons } from "../requests/request-buttons.tsx";
import { useSpontaneousText } from "../use-spontaneous-text.ts";

function OnTheSpot({ request }: { request: MeetingRequest }) {
  const { me } = useMyContext();
  const text = useSpontaneousText(request);
  const view = viewOf(request, me.id);
  const mine = view.group === "answer";
  if (text === undefined) return null;
  return (
    <Alert
      type={mine ? "warning" : "info"}
      showIcon
      title={`${view.other.organizationName} · ${view.other.name}`}
      description={
        <>
          <p>{text.line}</p>
          {view.theirs?.note !== undefined && <p>{view.theirs.note}</p>}
          <div className="request__act">
            <RequestButtons view={view} />
          </div>
        </>
      }
    />
  );
}

/** Requests for a slot of today: who asks waits, who is asked decides before it begins. */
export function Spontaneous({ requests }: { requests: readonly MeetingRequest[] }) {
  return requests
    .filter(({ state, spontaneous }) => state === "pending" && spontaneous !== undefined)
    .map((request) => (
      <div className="no-print" key={request.id}>
        <OnTheSpot request={request} />
      </div>
    ));
}
