import { Button, Dropdown, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import type {
  MeetingRequest,
  RequestSide,
} from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { RequestStateMark } from "../phase-mark.tsx";
import { nameOf } from "../use-participants.ts";
import { useSlotWords } from "../use-slot-words.ts";
import { useWhyWords } from "../use-why-words.ts";
import type { RuleFor } from "./rule-dialog.tsx";

interface Of {
  readonly fair: Fair;
  readonly requests: readonly MeetingRequest[];
  readonly onRule?: (about: RuleFor) => void;
}

/** One side with how much it wants to. */
function Side({ side, request }: { side: RequestSide; request: MeetingRequest }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const ask = request.asks.find(({ participantId }) => participantId === side.participantId);
  return (
    <>
      <strong>{side.organizationName}</strong>
      <p className="fair-note">
        {side.name}
        {ask !== undefined &&
          ` · ${t("requests.priority", { name: names.label("meetingPriority", String(ask.priority)) })}`}
      </p>
      {ask?.note !== undefined && <p className="fair-quote">{ask.note}</p>}
    </>
  );
}

function Standing({ fair, request }: { fair: Fair; request: MeetingRequest }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const words = useSlotWords(fair);
  return (
    <div className="fair-marks">
      <RequestStateMark state={request.state} />
      {request.asks.length === 2 && <Mark tone="info">{t("requests.mutual")}</Mark>}
      {request.rule !== undefined && (
        <Mark tone={request.rule === "must" ? "warning" : "danger"}>{t(`requests.${request.rule}`)}</Mark>
      )}
      {request.session !== undefined && (
        <span className="fair-note">
          {t("requests.sessionOnly", { session: words.session(request.session) })}
        </span>
      )}
      {request.declined !== undefined && (
        <span className="fair-note">{names.label("declineCode", request.declined.code)}</span>
      )}
    </div>
  );
}

/** Where and when, or why not. */
function Scheduled({ fair, request }: { fair: Fair; request: MeetingRequest }) {
  const { t } = useTranslation("fairs-desk");
  const words = useSlotWords(fair);
  const sides = [request.from, request.to];
  const { why } = useWhyWords({
    slots: words,
    participant: (id) =>
      sides.find(({ participantId }) => participantId === id)?.organizationName ?? t("somebody"),
    meeting: () => t("otherMeeting"),
  });
  if (request.seat !== undefined) return <span>{words.seat(request.seat)}</span>;
  if (request.why !== undefined) return <span className="fair-note">{why(request.why)}</span>;
  return <span className="fair-note">{request.state === "accepted" ? t("requests.notYet") : "–"}</span>;
}

function RuleMenu({ request, onRule }: { request: MeetingRequest; onRule: (about: RuleFor) => void }) {
  const { t } = useTranslation("fairs-desk");
  const about = { one: request.from.participantId, other: request.to.participantId };
  const choices = (["must", "banned", "none"] as const).filter((rule) => rule !== (request.rule ?? "none"));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: choices.map((rule) => ({
          key: rule,
          label: t(rule === "none" ? "requests.ruleNone" : `requests.${rule}`),
          onClick: () => onRule({ ...about, rule }),
        })),
      }}
    >
      <Button
        size="small"
        aria-label={t("requests.ruleOf", { one: nameOf(request.from), other: nameOf(request.to) })}
      >
        {t("requests.rule")}
      </Button>
    </Dropdown>
  );
}

/** Requests with both sides, what became of them and where they are held. */
export function RequestRows({ fair, requests, onRule }: Of) {
  const { t } = useTranslation("fairs-desk");
  return (
    <Table<MeetingRequest>
      rowKey="id"
      dataSource={[...requests]}
      pagination={false}
      scroll={{ x: 900 }}
      columns={[
        {
          title: t("requests.from"),
          key: "from",
          width: 230,
          render: (_, request) => <Side side={request.from} request={request} />,
        },
        {
          title: t("requests.to"),
          key: "to",
          width: 230,
          render: (_, request) => <Side side={request.to} request={request} />,
        },
        {
          title: t("requests.standing"),
          key: "standing",
          width: 190,
          render: (_, request) => <Standing fair={fair} request={request} />,
        },
        {
          title: t("requests.seat"),
          key: "seat",
          render: (_, request) => <Scheduled fair={fair} request={request} />,
        },
        ...(onRule === undefined
          ? []
          : [
              {
                title: t("actions"),
                key: "rule",
                width: 90,
                render: (_: unknown, request: MeetingRequest) => (
                  <RuleMenu request={request} onRule={onRule} />
                ),
              },
            ]),
      ]}
    />
  );
}
