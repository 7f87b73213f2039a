import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { attendanceModes } from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { Field, TextField } from "./field.tsx";
import type { EventForm } from "./form-values.ts";

function PlaceFields() {
  const { t } = useTranslation("events-desk");
  return (
    <>
      <div className="pair">
        <TextField
          name={["place", "name"]}
          label={t("form.placeName")}
          max={80}
          placeholder={t("form.placeNameExample")}
        />
        <TextField name={["place", "room"]} label={t("form.room")} max={60} optional />
      </div>
      <TextField
        name={["place", "address"]}
        label={t("form.address")}
        hint={t("form.addressHint")}
        max={160}
      />
    </>
  );
}

/** Where it is: a place, a link, or both. */
export function PlaceSection() {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const mode = Form.useWatch<EventForm["mode"]>("mode");
  return (
    <>
      <Field name={["mode"]} label={t("form.mode")}>
        <Radio.Group aria-label={t("form.mode")} options={names.choices("attendanceMode", attendanceModes)} />
      </Field>
      {mode !== "online" && <PlaceFields />}
      {mode !== "onsite" && (
        <Field name={["onlineUrl"]} label={t("form.onlineUrl")} hint={t("form.onlineUrlHint")}>
          <Input type="url" inputMode="url" placeholder="https://" autoComplete="off" />
        </Field>
      )}
    </>
  );
}
