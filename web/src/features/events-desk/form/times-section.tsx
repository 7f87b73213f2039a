import { Form, InputNumber } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Field, type Name, TimeField } from "./field.tsx";
import { distance, shifted } from "./shanghai-time.ts";

/** What follows when an event starts at another time. */
const following = ["endsAt", "registrationClosesAt", "waitlistUntil"] as const;

interface Of {
  /** Where the times stand in the form, if not at its top. */
  readonly at?: Name;
}

/** When it is and when one may register; another start moves everything that hangs on it. */
export function TimeFields({ at = [] }: Of) {
  const { t } = useTranslation("events-desk");
  const form = Form.useFormInstance<object>();
  const before = useRef("");
  const timeAt = (...name: Name): string => String(form.getFieldValue([...at, ...name] as never) ?? "");
  const move = (milliseconds: number, ...name: Name) => {
    const time = timeAt(...name);
    if (time !== "") form.setFieldValue([...at, ...name] as never, shifted(time, milliseconds) as never);
  };
  // Only once the field is left: while a year is typed, it passes through the year 2.
  const follow = () => {
    const moved = distance(before.current, timeAt("startsAt"));
    if (moved === undefined || moved === 0) return;
    for (const name of following) move(moved, name);
    const agenda: unknown = form.getFieldValue([...at, "agenda"] as never);
    const entries = Array.isArray(agenda) ? agenda.length : 0;
    for (let i = 0; i < entries; i++) {
      move(moved, "agenda", i, "startsAt");
      move(moved, "agenda", i, "endsAt");
    }
    before.current = timeAt("startsAt");
  };
  return (
    <>
      <div className="pair">
        <TimeField
          name={[...at, "startsAt"]}
          label={t("form.startsAt")}
          hint={t("form.startsAtHint")}
          onFocus={() => {
            before.current = timeAt("startsAt");
          }}
          onBlur={follow}
        />
        <TimeField name={[...at, "endsAt"]} label={t("form.endsAt")} />
        <TimeField name={[...at, "registrationOpensAt"]} label={t("form.registrationOpensAt")} />
        <TimeField name={[...at, "registrationClosesAt"]} label={t("form.registrationClosesAt")} />
      </div>
      <TimeField
        name={[...at, "waitlistUntil"]}
        label={t("form.waitlistUntil")}
        hint={t("form.waitlistUntilHint")}
        optional
      />
    </>
  );
}

/** Minutes that a seat is kept for somebody who is filling in the form. */
export function HoldMinutes() {
  const { t } = useTranslation("events-desk");
  return (
    <Field name={["holdMinutes"]} label={t("form.holdMinutes")} hint={t("form.holdMinutesHint")}>
      <InputNumber min={0} max={30} precision={0} suffix={t("form.minutes")} />
    </Field>
  );
}
