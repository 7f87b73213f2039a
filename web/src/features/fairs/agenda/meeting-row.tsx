import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Slot } from "../../../../../shared/contracts/fairs-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import { useMyContext } from "../fair-context.ts";
import { viewOf } from "../request-view.ts";
import { RequestButtons } from "../requests/request-buttons.tsx";
import { slotText } from "../slot-text.ts";
import { useTableName } from "../use-table-name.ts";
import { AccountDialog } from "./account-dialog.tsx";
import type { SeatedRequest } from "./day-view.ts";
import { MoveSlotDialog } from "./move-slot-dialog.tsx";

/** What I recorded of it, or that it is due. */
function AccountLine({ meeting }: { meeting: SeatedRequest }) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const format = useFormat();
  const { me } = useMyContext();
  const mine = meeting.accounts.find(({ participantId }) => participantId === me.id);
  if (mine === undefined)
    return meeting.moves.includes("account") ? (
      <span className="no-print">
        <Mark tone="warning">{t("agenda.accountDue")}</Mark>
      </span>
    ) : null;
  if (!mine.held) return <Mark tone="danger">{t("agenda.accountMissed")}</Mark>;
  const amount = mine.amountYuan;
  return (
    <Mark tone="success">
      {mine.result === undefined ? t("agenda.accountHeld") : names.label("meetingResult", mine.result)}
      {amount !== undefined && ` ${format.amount({ minYuan: amount, maxYuan: amount })}`}
    </Mark>
  );
}

function Buttons({ meeting, slots }: { meeting: SeatedRequest; slots: readonly Slot[] }) {
  const { t } = useTranslation("fairs");
  const { me } = useMyContext();
  const [open, setOpen] = useState<"move" | "account">();
  const view = viewOf(meeting, me.id);
  const recorded = meeting.accounts.some(({ participantId }) => participantId === me.id);
  const named = (label: string) => `${label} ${view.other.organizationName} ${view.other.name}`;
  const account = t(recorded ? "agenda.accountAgain" : "agenda.account");
  return (
    <div className="request__act no-print">
      {meeting.moves.includes("account") && (
        <Button
          size="large"
          type={recorded ? "default" : "primary"}
          aria-label={named(account)}
          onClick={() => setOpen("account")}
        >
          {account}
        </Button>
      )}
      {meeting.moves.includes("reschedule") && (
        <Button size="large" aria-label={named(t("agenda.move"))} onClick={() => setOpen("move")}>
          {t("agenda.move")}
        </Button>
      )}
      <RequestButtons view={view} only={["withdraw"]} quiet />
      {open === "move" && (
        <MoveSlotDialog meeting={meeting} slots={slots} onClose={() => setOpen(undefined)} />
      )}
      {open === "account" && <AccountDialog meeting={meeting} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** One meeting in the day: with whom, where, and what may be done about it. */
export function MeetingRow(of: { meeting: SeatedRequest; slots: readonly Slot[]; running: boolean }) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const tableName = useTableName();
  const { fair, me } = useMyContext();
  const { meeting } = of;
  const { other, theirs } = viewOf(meeting, me.id);
  const { seat, reschedule } = meeting;
  const area = fair.setup.tables[seat.table - 1]?.area;
  const wanted = fair.slots.find(({ number }) => number === reschedule?.slot);
  return (
    <div className="meeting">
      <p className="meeting__table">
        {tableName(seat.table)} {area !== undefined && <small>{area}</small>}
        {of.running && <Mark tone="success">{t("agenda.nowMark")}</Mark>}
      </p>
      <p>
        <Link to={`/organizations/${other.organizationId}`}>{other.organizationName}</Link> · {other.name}
      </p>
      {theirs?.note !== undefined && <p className="meeting__note">{theirs.note}</p>}
      {reschedule?.by === me.id && wanted !== undefined && (
        <p className="meeting__note">{t("agenda.proposedByMe", { at: slotText(wanted, fair, language) })}</p>
      )}
      <p>
        <AccountLine meeting={meeting} />
      </p>
      <Buttons meeting={meeting} slots={of.slots} />
    </div>
  );
}
