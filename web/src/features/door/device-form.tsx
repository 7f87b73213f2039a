import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Device, deviceNameLength, keepStorage, nameDevice } from "./device.ts";

/** Asked once: the name stands beside every check-in of this device. */
export function DeviceForm({ onNamed }: { onNamed: (device: Device) => void }) {
  const { t } = useTranslation("door");
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keepStorage();
    onNamed(nameDevice(name.trim()));
  };
  return (
    <form className="device-form" onSubmit={submit}>
      <h1>{t("device.title")}</h1>
      <p>{t("device.text")}</p>
      <label htmlFor="device-name">{t("device.name")}</label>
      <input
        id="device-name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        required
        pattern=".*\S.*"
        maxLength={deviceNameLength}
        placeholder={t("device.example")}
        autoComplete="off"
      />
      <button type="submit" className="button button--primary">
        {t("device.save")}
      </button>
    </form>
  );
}
