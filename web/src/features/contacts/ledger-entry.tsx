import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  RollbackOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../../../shared/contracts/contacts.ts";
import type { Outcome, OutcomeMove } from "../../../../shared/contracts/contacts-ledger.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { claimant } from "./ledger-steps.ts";

const looks: Readonly<Record<Outcome["state"], { tone: Tone; icon: ReactNode }>> = {
  claimed: { tone: "warning", icon: <ClockCircleOutlined aria-hidden="true" /> },
  confirmed: { tone: "success", icon: <CheckCircleOutlined aria-hidden="true" /> },
  disputed: { tone: "danger", icon: <ExclamationCircleOutlined aria-hidden="true" /> },
  withdrawn: { tone: "neutral", icon: <RollbackOutlined aria-hidden="true" /> },
};

const moveTexts = {
  confirm: "ledger.confirm",
  dispute: "ledger.dispute",
  withdraw: "ledger.takeBack",
} as const;

interface Of {
  readonly entry: Outcome;
  readonly role: Contact["role"];
  readonly onMove: (move: OutcomeMove) => void;
}

/** One entry: figures, who recorded it, what the other side said to it, and what this person may do. */
export function LedgerEntry({ entry, role, onMove }: Of) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const { amountYuan, contractType, contractNo, note, disputeReason, disputeNote } = entry;
  const who = claimant(entry, role);
  const figures = [
    amountYuan === undefined ? undefined : format.amount({ minYuan: amountYuan, maxYuan: amountYuan }),
    contractType && t(`ledger.contractTypes.${contractType}`),
    contractNo,
  ].filter(Boolean);
  return (
    <li className="entry">
      <p className="entry__line">
        <Mark tone={looks[entry.state].tone} icon={looks[entry.state].icon}>
          {t(`ledger.state.${entry.state}`)}
        </Mark>
        {figures.length > 0 && <strong>{figures.join(" · ")}</strong>}
      </p>
      <p className="entry__who">
        {format.date(entry.date)} ·{" "}
        {who === "mine"
          ? t("ledger.byMe")
          : who === "theirs"
            ? t("ledger.byThem")
            : t(`ledger.bySide.${who}`)}
      </p>
      {note !== undefined && <p className="entry__note">{note}</p>}
      {disputeReason !== undefined && (
        <p className="entry__note">
          {t("ledger.reason")}: {t(`ledger.reasons.${disputeReason}`)}
          {disputeNote !== undefined && ` · ${disputeNote}`}
        </p>
      )}
      {entry.moves.length > 0 && (
        <div className="item-actions">
          {entry.moves.map((move) => (
            <Button key={move} type={move === "confirm" ? "primary" : "default"} onClick={() => onMove(move)}>
              {t(moveTexts[move])}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
