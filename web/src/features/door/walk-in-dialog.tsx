import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { checkInContracts } from "../../../../shared/contracts/check-in.ts";
import type { Audience } from "../../../../shared/contracts/events-content.ts";
import { call } from "../../api/call.ts";
import { asProblem, type Problem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { DoorDialog } from "./dialog.tsx";

interface Of {
  readonly eventId: string;
  readonly deviceName: string;
  readonly audiences: readonly Audience[];
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

/** 现场登记: somebody without a registration gets one of the free seats and is in. */
export function WalkInDialog({ eventId, deviceName, audiences, onDone, onClose }: Of) {
  const { t } = useTranslation("door");
  const names = useNames();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // The same person typed once more after a lost answer is the same registration.
  const last = useRef({ content: "", idempotencyKey: "" });
  const send = async (fields: FormData) => {
    const optional = (name: "organizationName" | "phone") => {
      const typed = String(fields.get(name) ?? "").trim();
      return typed === "" ? {} : { [name]: typed };
    };
    const body = {
      audience: fields.get("audience") as Audience,
      name: String(fields.get("name")).trim(),
      ...optional("organizationName"),
      ...optional("phone"),
      deviceName,
    };
    const content = JSON.stringify(body);
    if (last.current.content !== content) last.current = { content, idempotencyKey: crypto.randomUUID() };
    setPending(true);
    try {
      const { idempotencyKey } = last.current;
      await call(checkInContracts.addWalkIn, { path: { eventId }, body }, { idempotencyKey });
      onDone(body.name);
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
    }
  };
  return (
    <DoorDialog
      title={t("walkIn.title")}
      confirm={t("walkIn.confirm")}
      pending={pending}
      problem={problem}
      onSubmit={(fields) => void send(fields)}
      onClose={onClose}
    >
      <p className="door-dialog__text">{t("walkIn.text")}</p>
      <label htmlFor="walk-in-audience">{t("walkIn.pool")}</label>
      <select id="walk-in-audience" name="audience">
        {audiences.map((audience) => (
          <option key={audience} value={audience}>
            {names.label("audience", audience)}
          </option>
        ))}
      </select>
      <label htmlFor="walk-in-name">{t("walkIn.name")}</label>
      <input id="walk-in-name" name="name" required maxLength={40} autoComplete="off" />
      <label htmlFor="walk-in-organization">{t("walkIn.organization")}</label>
      <input id="walk-in-organization" name="organizationName" maxLength={80} autoComplete="off" />
      <label htmlFor="walk-in-phone">{t("walkIn.phone")}</label>
      <input id="walk-in-phone" name="phone" type="tel" maxLength={30} autoComplete="off" />
    </DoorDialog>
  );
}
