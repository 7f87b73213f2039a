import { App, Form, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import {
  maxCapacity,
  type PoolCounts,
  type ProgrammeEvent,
} from "../../../../../shared/contracts/events-content.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { useEventChanged, useSeatsChanged } from "../use-event.ts";
import { DisplaceList } from "./displace-list.tsx";
import { tooMany } from "./seats-to-give-up.ts";

interface Of {
  readonly event: ProgrammeEvent;
  readonly counts: PoolCounts;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

/** More seats go to the waitlist at once; fewer than are taken need a word on whose. */
export function CapacityDialog({ event, counts, onClose, onReload }: Of) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const { message } = App.useApp();
  const changed = useEventChanged();
  const seatsChanged = useSeatsChanged(event.id);
  const send = useSend(eventsContracts.setCapacity);
  const [capacity, setCapacity] = useState<number | null>(counts.capacity);
  const [displaced, setDisplaced] = useState<readonly string[]>([]);
  const taken = counts.capacity - counts.free;
  const needed = capacity === null ? 0 : tooMany(counts, capacity);
  const audience = names.label("audience", counts.audience);
  const more = capacity === null ? 0 : capacity - counts.capacity;
  const confirm = (values: Readonly<Record<string, unknown>>) => {
    if (capacity === null) return;
    send.mutate(
      {
        path: { eventId: event.id, audience: counts.audience },
        body: {
          capacity,
          reason: String(values.reason ?? ""),
          expectedVersion: event.version,
          ...(needed > 0 ? { displace: [...displaced] } : {}),
        },
      },
      {
        onSuccess: (after) => {
          changed(after);
          seatsChanged();
          void message.success(t("done.capacity"));
          onClose();
        },
      },
    );
  };
  return (
    <MoveDialog
      open
      title={t("capacity.title", { audience })}
      text={
        <p>
          {t("capacity.now", { capacity: counts.capacity, taken })}
          {counts.waiting > 0 && t("capacity.waiting", { n: counts.waiting })}
        </p>
      }
      confirmLabel={t("capacity.confirm")}
      danger={needed > 0}
      disabled={capacity === null || more === 0 || (needed > 0 && displaced.length !== needed)}
      reasonLabel={t(needed > 0 ? "reason.public" : "reason.record")}
      pending={send.isPending}
      problem={send.error}
      onConfirm={confirm}
      onCancel={onClose}
      onReload={onReload}
    >
      <Form.Item label={t("capacity.number")} htmlFor="capacity">
        <InputNumber
          id="capacity"
          min={1}
          max={maxCapacity}
          precision={0}
          value={capacity}
          onChange={setCapacity}
          suffix={t("form.seats")}
        />
      </Form.Item>
      <p className="rows__hint" role="status">
        {more > 0 &&
          (counts.waiting > 0
            ? t("capacity.promotes", { n: Math.min(more, counts.waiting) })
            : t("capacity.more", { n: more }))}
        {more < 0 && needed === 0 && t("capacity.fewer", { n: -more })}
      </p>
      {needed > 0 && (
        <DisplaceList
          eventId={event.id}
          audience={counts.audience}
          needed={needed}
          chosen={displaced}
          onChoose={setDisplaced}
        />
      )}
    </MoveDialog>
  );
}
