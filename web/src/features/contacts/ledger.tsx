import { CheckOutlined, ClockCircleOutlined, ExclamationOutlined } from "@ant-design/icons";
import { Button, Card } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../../../shared/contracts/contacts.ts";
import type { Outcome, OutcomeMove, OutcomeStage } from "../../../../shared/contracts/contacts-ledger.ts";
import { useFormat } from "../../ui/use-format.ts";
import { LedgerEntry } from "./ledger-entry.tsx";
import { confirmedContracts, type LedgerStep, ledgerSteps, type StepState } from "./ledger-steps.ts";
import { OutcomeDialog } from "./outcome-dialogs.tsx";
import { RecordDialog } from "./record-dialog.tsx";
import "./ledger.css";

const icons: Readonly<Partial<Record<StepState, ReactNode>>> = {
  done: <CheckOutlined />,
  waiting: <ClockCircleOutlined />,
  disputed: <ExclamationOutlined />,
};

interface Of {
  readonly contact: Contact;
  readonly step: LedgerStep;
  readonly number: number;
  readonly onRecord: () => void;
  readonly onMove: (entry: Outcome, move: OutcomeMove) => void;
}

function Step({ contact, step, number, onRecord, onMove }: Of) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  const { stage, state, entries, confirmedYuan } = step;
  const name = t(`ledger.stage.${stage}`);
  const recordable = contact.recordable.includes(stage);
  const paymentTooEarly =
    stage === "payment" &&
    contact.moves.includes("record") &&
    confirmedContracts(contact.outcomes).length === 0;
  return (
    <li className={`step step--${state}`}>
      <span className="step__sign" aria-hidden="true">
        {icons[state] ?? number}
      </span>
      <div className="step__body">
        <h3 className="step__name">
          {name}
          <span className="step__state">{t(`ledger.step.${state}`)}</span>
          {confirmedYuan !== undefined && (
            <span className="step__sum">
              {format.amount({ minYuan: confirmedYuan, maxYuan: confirmedYuan })}
            </span>
          )}
        </h3>
        {entries.length > 0 && (
          <ul className="entries">
            {entries.map((entry) => (
              <LedgerEntry
                key={entry.id}
                entry={entry}
                role={contact.role}
                onMove={(move) => onMove(entry, move)}
              />
            ))}
          </ul>
        )}
        {recordable && <Button onClick={onRecord}>{t("ledger.record", { stage: name })}</Button>}
        {paymentTooEarly && <p className="step__hint">{t("ledger.needs.payment")}</p>}
      </div>
    </li>
  );
}

/** 意向 → 协议 → 合同 → 到账: what one side recorded and the other confirmed, each stage for itself. */
export function Ledger({ contact }: { contact: Contact }) {
  const { t } = useTranslation("contacts");
  const [recording, setRecording] = useState<OutcomeStage>();
  const [moving, setMoving] = useState<{ entry: Outcome; move: OutcomeMove }>();
  return (
    <Card size="small" title={<h2 className="card-title">{t("ledger.title")}</h2>}>
      <p className="ledger__lead">{t("ledger.lead")}</p>
      <ol className="steps-list">
        {ledgerSteps(contact.outcomes).map((step, i) => (
          <Step
            key={step.stage}
            contact={contact}
            step={step}
            number={i + 1}
            onRecord={() => setRecording(step.stage)}
            onMove={(entry, move) => setMoving({ entry, move })}
          />
        ))}
      </ol>
      {recording !== undefined && (
        <RecordDialog contact={contact} stage={recording} onClose={() => setRecording(undefined)} />
      )}
      {moving !== undefined && (
        <OutcomeDialog contactId={contact.id} {...moving} onClose={() => setMoving(undefined)} />
      )}
    </Card>
  );
}
