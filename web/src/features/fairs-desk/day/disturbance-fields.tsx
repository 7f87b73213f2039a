import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { meetingRequestsContracts } from "../../../../../shared/contracts/meeting-requests.ts";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { Field } from "../../../signed-in/form-fields.tsx";
import { participantChoices, useParticipants } from "../use-participants.ts";
import { useSlotWords } from "../use-slot-words.ts";

const { listMeetingRequests } = meetingRequestsContracts;

interface Of {
  readonly fair: Fair;
  /** Slots that are not over. */
  readonly ahead: readonly number[];
}

/** Slots session by session; most often it is everything from now on. */
function SlotsField({ fair, ahead }: Of) {
  const { t } = useTranslation("fairs-desk");
  const form = Form.useFormInstance();
  const words = useSlotWords(fair);
  const choose = (slots: readonly number[]) => form.setFieldsValue({ slots: [...slots] });
  return (
    <>
      <Field name={["slots"]} label={t("day.slots")} hint={t("day.slotsHint")}>
        <Checkbox.Group className="slot-choice">
          {fair.slots.map(({ number }) => (
            <Checkbox key={number} value={number}>
              {words.slot(number)}
            </Checkbox>
          ))}
        </Checkbox.Group>
      </Field>
      <div className="item-actions slot-choice__quick">
        <Button size="small" onClick={() => choose(ahead)}>
          {t("day.fromNow")}
        </Button>
        <Button size="small" onClick={() => choose(fair.slots.map(({ number }) => number))}>
          {t("day.allSlots")}
        </Button>
        <Button size="small" onClick={() => choose([])}>
          {t("day.noSlots")}
        </Button>
      </div>
    </>
  );
}

export function AbsentFields(of: Of) {
  const { t } = useTranslation("fairs-desk");
  const participants = useParticipants(of.fair.eventId);
  return (
    <>
      <Field name={["participantId"]} label={t("day.participant")}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("requests.choose")}
          loading={participants.isPending}
          options={participantChoices(participants.data)}
        />
      </Field>
      <SlotsField {...of} />
    </>
  );
}

export function TableLostFields(of: Of) {
  const { t } = useTranslation("fairs-desk");
  return (
    <>
      <Field name={["table"]} label={t("day.table")}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={of.fair.setup.tables.map(({ name, area }, i) => ({
            value: i + 1,
            label: area === undefined ? name : `${name}（${area}）`,
          }))}
        />
      </Field>
      <SlotsField {...of} />
    </>
  );
}

export function SlotAddedFields({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  return (
    <Field name={["session"]} label={t("day.session")}>
      {/* After the last one only: the other slots keep their numbers. */}
      <Select options={fair.setup.sessions.map(({ name }, i) => ({ value: i + 1, label: name })).slice(-1)} />
    </Field>
  );
}

/** Accepted, and not held by what is published. */
async function unheldRequests(eventId: string, signal: AbortSignal): Promise<MeetingRequest[]> {
  const found: MeetingRequest[] = [];
  let cursor: string | undefined;
  do {
    const query = { unheld: "true", limit: 100, cursor };
    const page = await call(listMeetingRequests, { path: { eventId }, query }, { signal });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

export function WalkInFields({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const { eventId } = fair;
  const reading = useQuery<readonly MeetingRequest[], Problem>({
    queryKey: [listMeetingRequests.key, eventId, "unheld"],
    queryFn: ({ signal }) => unheldRequests(eventId, signal),
  });
  return (
    <Field name={["requestIds"]} label={t("day.requests")} hint={t("day.requestsHint")}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: "label" }}
        loading={reading.isPending}
        notFoundContent={t("day.requestsNone")}
        options={(reading.data ?? []).map(({ id, from, to }) => ({
          value: id,
          label: t("pair", { one: from.organizationName, other: to.organizationName }),
        }))}
      />
    </Field>
  );
}
