import { useTranslation } from "react-i18next";
import { useNames } from "../../names/use-names.ts";
import type { Attendee } from "./door-list.ts";
import type { Shown } from "./use-reader.ts";
import { useTimes } from "./use-times.ts";

const marks = { admitted: "✓", duplicate: "!", refused: "✕", unlisted: "?", several: "?" } as const;

function Person({ attendee }: { attendee: Attendee }) {
  const names = useNames();
  return (
    <>
      <p className="result__name">{attendee.name}</p>
      {attendee.organizationName !== undefined && <p>{attendee.organizationName}</p>}
      <p className="result__pool">{names.label("audience", attendee.audience)}</p>
    </>
  );
}

function Why({ verdict }: { verdict: Shown }) {
  const { t } = useTranslation("door");
  const names = useNames();
  const times = useTimes();
  if (verdict.kind === "duplicate") {
    const { at, deviceName } = verdict.first;
    return <p>{t("result.first", { at: times.clock(at), device: deviceName })}</p>;
  }
  if (verdict.kind === "refused") {
    const state = "attendee" in verdict ? verdict.attendee?.state : undefined;
    return (
      <p>
        {t(`refusal.${verdict.reason}`, {
          state: state === undefined ? "" : names.label("registrationState", state),
        })}
      </p>
    );
  }
  return verdict.kind === "unlisted" ? <p>{t("result.unlistedText")}</p> : null;
}

interface Of {
  readonly shown: { readonly n: number; readonly verdict: Shown } | undefined;
  readonly onClose: () => void;
  readonly onUndo: (attendee: Attendee) => void;
  readonly onAdmit: (registrantId: string, serial: number) => void;
  readonly onPick: (attendee: Attendee) => void;
}

/** What came of the last ticket: to be seen from a step away, heard by a screen reader at once. */
export function ResultPanel({ shown, onClose, onUndo, onAdmit, onPick }: Of) {
  const { t } = useTranslation("door");
  const verdict = shown?.verdict;
  return (
    <div role="alert" aria-atomic="true" className="result-place">
      {verdict !== undefined && (
        <section key={shown?.n} className={`result result--${verdict.kind}`}>
          <p className="result__word">
            <span className="result__mark" aria-hidden="true">
              {marks[verdict.kind]}
            </span>
            {t(`result.${verdict.kind}`)}
          </p>
          {"attendee" in verdict && verdict.attendee !== undefined && <Person attendee={verdict.attendee} />}
          <Why verdict={verdict} />
          {verdict.kind === "several" && (
            <ul className="result__choice">
              {verdict.attendees.map((one) => (
                <li key={one.registrantId}>
                  <button type="button" className="button" onClick={() => onPick(one)}>
                    {one.name} {one.organizationName}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <p className="result__actions">
            {verdict.kind === "admitted" && (
              <button type="button" className="button" onClick={() => onUndo(verdict.attendee)}>
                {t("undo.open")}
              </button>
            )}
            {verdict.kind === "unlisted" && (
              <button
                type="button"
                className="button"
                onClick={() => onAdmit(verdict.registrantId, verdict.serial)}
              >
                {t("result.admitAnyway")}
              </button>
            )}
            <button type="button" className="button" onClick={onClose}>
              {t("result.next")}
            </button>
          </p>
        </section>
      )}
    </div>
  );
}
