import { Button, Checkbox, Empty, Select, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import {
  type MeetingRequest,
  type RequestState,
  requestStates,
} from "../../../../../shared/contracts/meeting-requests-content.ts";
import { call } from "../../../api/call.ts";
import { usePages } from "../../../api/pages.ts";
import { useNames } from "../../../names/use-names.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useMayHold } from "../../events-desk/use-event.ts";
import { participantChoices, useParticipants } from "../use-participants.ts";
import { RequestRows } from "./request-rows.tsx";
import { RuleDialog, type RuleFor } from "./rule-dialog.tsx";

const { listMeetingRequests } = meetingRequestsContracts;

/** What is looked for stands in the address: a filtered list can be sent to a colleague. */
function useFilter() {
  const [address, setAddress] = useSearchParams();
  const choose = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(address);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
  };
  return {
    state: requestStates.find((one) => one === address.get("state")),
    participantId: address.get("participant") ?? undefined,
    unheld: address.get("unheld") === "true",
    choose,
  };
}

function Filter({ fair, filter }: { fair: Fair; filter: ReturnType<typeof useFilter> }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const participants = useParticipants(fair.eventId);
  return (
    <>
      <Select<RequestState>
        aria-label={t("requests.state")}
        placeholder={t("requests.allStates")}
        allowClear
        value={filter.state ?? null}
        onChange={(next: RequestState | undefined) => filter.choose("state", next)}
        options={names.choices("requestState", requestStates)}
      />
      <Select<string>
        className="fair-filter__wide"
        aria-label={t("requests.participant")}
        placeholder={t("requests.everybody")}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        loading={participants.isPending}
        value={filter.participantId ?? null}
        onChange={(next: string | undefined) => filter.choose("participant", next)}
        options={participantChoices(participants.data)}
      />
      {fair.published !== undefined && (
        <Checkbox
          checked={filter.unheld}
          onChange={({ target }) => filter.choose("unheld", target.checked ? "true" : undefined)}
        >
          {t("requests.unheld")}
        </Checkbox>
      )}
    </>
  );
}

/** Who wants to meet whom, and what the organizers say to it. */
export function RequestsTab({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const mayHold = useMayHold();
  const filter = useFilter();
  const [ruling, setRuling] = useState<RuleFor>();
  const { eventId } = fair;
  const { state, participantId, unheld } = filter;
  const pages = usePages<MeetingRequest>(
    [listMeetingRequests.key, eventId, state, participantId, unheld],
    (cursor, signal) =>
      call(
        listMeetingRequests,
        {
          path: { eventId },
          query: { state, participantId, unheld: unheld ? "true" : undefined, limit: 30, cursor },
        },
        { signal },
      ),
  );
  const { query, items } = pages;
  const filtered = state !== undefined || participantId !== undefined || unheld;
  return (
    <>
      <div className="fair-filter">
        <Filter fair={fair} filter={filter} />
        {mayHold && fair.state === "open" && (
          <Button className="fair-filter__end" onClick={() => setRuling({})}>
            {t("requests.setRule")}
          </Button>
        )}
      </div>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(filtered ? "requests.noneFiltered" : "requests.none")}
        />
      )}
      {items.length > 0 && (
        <RequestRows fair={fair} requests={items} {...(mayHold ? { onRule: setRuling } : {})} />
      )}
      <LoadMore pages={pages} />
      {ruling !== undefined && <RuleDialog fair={fair} about={ruling} onClose={() => setRuling(undefined)} />}
    </>
  );
}
