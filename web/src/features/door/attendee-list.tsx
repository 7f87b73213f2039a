import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../../names/use-names.ts";
import { type Attendee, type CheckIn, type DoorList, hasSeat, search } from "./door-list.ts";
import { useTimes } from "./use-times.ts";

/** More rows than anybody reads; typing a name leads there faster. */
const mostShown = 60;

interface Of {
  readonly list: DoorList;
  readonly checkIns: ReadonlyMap<string, CheckIn>;
  readonly onCheckIn: (attendee: Attendee) => void;
  readonly onUndo: (attendee: Attendee) => void;
}

function Row({ attendee, of }: { attendee: Attendee; of: Of }) {
  const { t } = useTranslation("door");
  const names = useNames();
  const times = useTimes();
  const checkIn = of.checkIns.get(attendee.registrantId);
  return (
    <li className={checkIn === undefined ? "attendee" : "attendee attendee--in"}>
      <div className="attendee__who">
        <p className="attendee__name">{attendee.name}</p>
        <p className="attendee__note">
          {[attendee.organizationName, names.label("audience", attendee.audience), attendee.code]
            .filter((part) => part !== undefined)
            .join(" · ")}
        </p>
        {checkIn !== undefined && (
          <p className="attendee__in">
            {t("list.in", { at: times.clock(checkIn.at), device: checkIn.deviceName })}
          </p>
        )}
        {!hasSeat(attendee) && (
          <p className="attendee__note">{names.label("registrationState", attendee.state)}</p>
        )}
      </div>
      {checkIn !== undefined && (
        <button
          type="button"
          className="button"
          aria-label={t("undo.of", { name: attendee.name })}
          onClick={() => of.onUndo(attendee)}
        >
          {t("undo.open")}
        </button>
      )}
      {checkIn === undefined && hasSeat(attendee) && (
        <button
          type="button"
          className="button button--primary"
          aria-label={t("list.checkInOf", { name: attendee.name })}
          onClick={() => of.onCheckIn(attendee)}
        >
          {t("list.checkIn")}
        </button>
      )}
    </li>
  );
}

/** Everybody with a seat, to be found by name, organization or code. */
export function AttendeeList(of: Of) {
  const { t } = useTranslation("door");
  const [typed, setTyped] = useState("");
  const found = search(of.list, of.checkIns, useDeferredValue(typed));
  return (
    <>
      <label className="visually-hidden" htmlFor="door-search">
        {t("list.search")}
      </label>
      <input
        id="door-search"
        className="door-search"
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={t("list.search")}
        autoComplete="off"
      />
      {found.length === 0 && <p className="door-empty">{t(typed === "" ? "list.empty" : "list.nobody")}</p>}
      <ul className="attendees" aria-label={t("list.title")}>
        {found.slice(0, mostShown).map((attendee) => (
          <Row key={attendee.registrantId} attendee={attendee} of={of} />
        ))}
      </ul>
      {found.length > mostShown && (
        <p className="door-empty">{t("list.more", { count: found.length - mostShown })}</p>
      )}
    </>
  );
}
