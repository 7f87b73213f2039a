import { App, Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import {
  type MeetingResult,
  meetingResults,
} from "../../../../../shared/contracts/meeting-requests-content.ts";
import type { FieldError } from "../../../../../shared/kernel/domain-error.ts";
import { useNames } from "../../../names/use-names.ts";
import { FormDialog, present, typed, type Values } from "../../../signed-in/form-dialog.tsx";
import { parseWan, wanText } from "../../items/money.ts";
import { useMyContext } from "../fair-context.ts";
import { viewOf } from "../request-view.ts";
import { useAct } from "../use-act.ts";
import type { SeatedRequest } from "./day-view.ts";

const accountBody = meetingRequestsContracts.accountMeeting.body.omit({
  expectedVersion: true,
  participantId: true,
});

/** Only these have an amount. */
const withAmount = new Set<unknown>(["intent", "agreement", "contract"] satisfies MeetingResult[]);

/** An amount that was typed and is none never reaches the contract. */
function amountFaults({ held, result, amountYuan }: Values): FieldError[] {
  const text = typed(amountYuan);
  if (held !== true || !withAmount.has(result) || text === undefined) return [];
  return typeof parseWan(text) === "number" ? [] : [{ path: "body.amountYuan", code: "input.format" }];
}

/** What is hidden is not sent: it belongs to an answer that was changed. */
function accountOf({ held, result, amountYuan, satisfaction }: Values) {
  if (held !== true) return present({ held: held as boolean });
  const text = withAmount.has(result) ? typed(amountYuan) : undefined;
  const yuan = text === undefined ? undefined : parseWan(text);
  return present({
    held,
    result: result as MeetingResult | undefined,
    amountYuan: typeof yuan === "number" ? yuan : undefined,
    satisfaction: satisfaction as number | undefined,
  });
}

const grades = ["5", "4", "3", "2", "1"] as const;

function Fields() {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const held = Form.useWatch<unknown>("held");
  const result = Form.useWatch<unknown>("result");
  return (
    <>
      <Form.Item name="held" label={t("agenda.held")}>
        <Radio.Group
          options={[
            { value: true, label: t("agenda.heldYes") },
            { value: false, label: t("agenda.heldNo") },
          ]}
        />
      </Form.Item>
      {held === true && (
        <Form.Item name="result" label={t("agenda.result")}>
          <Radio.Group className="fair-radios" options={names.choices("meetingResult", meetingResults)} />
        </Form.Item>
      )}
      {held === true && withAmount.has(result) && (
        <Form.Item name="amountYuan" label={t("agenda.amount")} extra={t("agenda.amountHint")}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      )}
      {held === true && (
        <Form.Item name="satisfaction" label={t("agenda.satisfaction")}>
          <Select
            allowClear
            options={grades.map((grade) => ({
              value: Number(grade),
              label: t(`agenda.satisfactionOf.${grade}`),
            }))}
          />
        </Form.Item>
      )}
    </>
  );
}

/** Was it held, and what came of it: one side's word. */
export function AccountDialog({ meeting, onClose }: { meeting: SeatedRequest; onClose: () => void }) {
  const { t } = useTranslation("fairs");
  const { message } = App.useApp();
  const { me } = useMyContext();
  const sending = useAct(meeting, me.id);
  const { other } = viewOf(meeting, me.id);
  const mine = meeting.accounts.find(({ participantId }) => participantId === me.id);
  return (
    <FormDialog
      title={t("agenda.accountTitle", { name: other.organizationName })}
      text={t("agenda.accountText")}
      confirmLabel={t("agenda.accountSave")}
      initialValues={
        mine === undefined
          ? {}
          : {
              ...mine,
              amountYuan: mine.amountYuan === undefined ? "" : wanText(mine.amountYuan),
            }
      }
      faultsOf={amountFaults}
      schema={accountBody}
      bodyOf={accountOf}
      pending={sending.isPending}
      problem={sending.error}
      onCancel={onClose}
      onReload={onClose}
      onSend={(body) =>
        sending.mutate(
          { act: "account", body },
          {
            onSuccess: () => {
              void message.success(t("agenda.accountSaved"));
              onClose();
            },
          },
        )
      }
    >
      <Fields />
    </FormDialog>
  );
}
