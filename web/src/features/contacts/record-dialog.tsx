import { App, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { type Contact, contactsContracts } from "../../../../shared/contracts/contacts.ts";
import {
  type ContractType,
  contractTypes,
  OutcomeClaim,
  type OutcomeStage,
} from "../../../../shared/contracts/contacts-ledger.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { useSend } from "../../api/hooks.ts";
import { FormDialog, present, typed, type Values } from "../../signed-in/form-dialog.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { parseWan } from "../items/money.ts";
import { confirmedAtOnce, confirmedContracts } from "./ledger-steps.ts";
import { useContactChanged } from "./use-contacts.ts";

/** An amount that was typed and is none never reaches the contract. */
function amountFaults({ amountYuan }: Values): FieldError[] {
  const text = typed(amountYuan);
  if (text === undefined || typeof parseWan(text) === "number") return [];
  return [{ path: "body.amountYuan", code: "input.format" }];
}

function claimOf(stage: OutcomeStage, values: Values): OutcomeClaim {
  const text = typed(values.amountYuan);
  const yuan = text === undefined ? undefined : parseWan(text);
  return present({
    stage,
    date: String(values.date ?? ""),
    amountYuan: typeof yuan === "number" ? yuan : undefined,
    contractType: values.contractType as ContractType | undefined,
    contractNo: typed(values.contractNo),
    note: typed(values.note),
  }) as OutcomeClaim;
}

function ContractFields({ contact, stage }: { contact: Contact; stage: "contract" | "payment" }) {
  const { t } = useTranslation("contacts");
  const format = useFormat();
  if (stage === "payment") {
    return (
      <Form.Item name="contractNo" label={t("ledger.ofContract")}>
        <Select
          options={confirmedContracts(contact.outcomes).map(({ contractNo = "", amountYuan }) => ({
            value: contractNo,
            label: `${contractNo} · ${format.amount({ minYuan: amountYuan, maxYuan: amountYuan })}`,
          }))}
        />
      </Form.Item>
    );
  }
  return (
    <div className="pair">
      <Form.Item name="contractType" label={t("ledger.contractType")}>
        <Select
          options={contractTypes.map((value) => ({ value, label: t(`ledger.contractTypes.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="contractNo" label={t("ledger.contractNo")}>
        <Input autoComplete="off" />
      </Form.Item>
    </div>
  );
}

interface Of {
  readonly contact: Contact;
  readonly stage: OutcomeStage;
  readonly onClose: () => void;
}

/** One side records what came of it; amounts are typed in 万元. */
export function RecordDialog({ contact, stage, onClose }: Of) {
  const { t } = useTranslation("contacts");
  const { message } = App.useApp();
  const changed = useContactChanged();
  const record = useSend(contactsContracts.recordOutcome);
  const stageName = t(`ledger.stage.${stage}`);
  const [only, ...others] = confirmedContracts(contact.outcomes);
  const today = civilDateAt(new Date().toISOString());
  const optional = stage === "intent" || stage === "agreement";
  return (
    <FormDialog
      title={t("ledger.recordTitle", { stage: stageName })}
      text={t("ledger.recordText")}
      confirmLabel={t("ledger.save")}
      initialValues={{
        date: today,
        ...(stage === "payment" && only !== undefined && others.length === 0
          ? { contractNo: only.contractNo }
          : {}),
      }}
      faultsOf={amountFaults}
      schema={OutcomeClaim}
      bodyOf={(values) => claimOf(stage, values)}
      pending={record.isPending}
      problem={record.error}
      onCancel={onClose}
      onSend={(body) =>
        record.mutate(
          { path: { contactId: contact.id }, body },
          {
            onSuccess: (after) => {
              const atOnce = confirmedAtOnce(contact.outcomes, after.outcomes);
              void message.success(t(atOnce ? "ledger.matched" : "ledger.recorded"));
              changed(after);
              onClose();
            },
          },
        )
      }
    >
      <p className="move-dialog__text">{t(`ledger.stageHelp.${stage}`)}</p>
      <div className="pair">
        <Form.Item name="date" label={t(`ledger.date.${stage}`)}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item
          name="amountYuan"
          label={t(optional ? "ledger.amountOptional" : "ledger.amount")}
          extra={t("ledger.amountHelp")}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      </div>
      {(stage === "contract" || stage === "payment") && <ContractFields contact={contact} stage={stage} />}
      <Form.Item name="note" label={t("ledger.note")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
