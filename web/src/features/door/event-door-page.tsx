import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useSignedIn } from "../../api/use-session.ts";
import { PageLoading } from "../../app/page-loading.tsx";
import { RequireSignIn } from "../../signed-in/require-sign-in.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { AttendeeList } from "./attendee-list.tsx";
import { type Device, knownDevice } from "./device.ts";
import { DeviceForm } from "./device-form.tsx";
import type { Attendee, DoorList } from "./door-list.ts";
import { readingOf } from "./look.ts";
import { Conflicts, PoolCounts } from "./overview.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { Scanner } from "./scanner.tsx";
import { Standing } from "./standing.tsx";
import { UndoDialog } from "./undo-dialog.tsx";
import { type Door, useDoor } from "./use-door.ts";
import { useReader } from "./use-reader.ts";
import { useTypedScanner } from "./use-typed-scanner.ts";
import { WalkInDialog } from "./walk-in-dialog.tsx";

const panels = ["scan", "list", "room"] as const;
type Panel = (typeof panels)[number];

function OpenDoor({ door, list, device }: { door: Door; list: DoorList; device: Device }) {
  const { t } = useTranslation("door");
  const [panel, setPanel] = useState<Panel>("scan");
  const [undoing, setUndoing] = useState<Attendee>();
  const [walkIn, setWalkIn] = useState(false);
  const [welcomed, setWelcomed] = useState<string>();
  const { shown, read, seeCode, close } = useReader(door.look);
  useTypedScanner((text) => void read(readingOf(text)));
  const pick = ({ registrantId }: Attendee) => void read({ by: "list", registrantId });
  return (
    <div className={`door door--${panel}`}>
      <header className="door__head">
        <h1>{list.title}</h1>
        <p>
          <Link to="/app/door">{t("others")}</Link> · {device.deviceName}
        </p>
      </header>
      <Standing door={door} madeAt={Date.parse(list.at) + list.clockAhead} />
      <nav className="door__tabs" aria-label={t("panel.label")}>
        {panels.map((one) => (
          <button key={one} type="button" aria-pressed={panel === one} onClick={() => setPanel(one)}>
            {t(`panel.${one}`)}
            {one === "room" && door.conflicts.length > 0 && (
              <span className="door__badge">{door.conflicts.length}</span>
            )}
          </button>
        ))}
      </nav>
      <main id="content" className="door__panels" tabIndex={-1}>
        <ResultPanel
          shown={shown}
          onClose={close}
          onUndo={setUndoing}
          onPick={pick}
          onAdmit={(registrantId, serial) => void door.admitUnlisted(registrantId, serial).then(close)}
        />
        <section className="door__panel door__panel--scan" aria-label={t("panel.scan")}>
          <Scanner onCode={seeCode} onRead={(reading) => void read(reading)} />
        </section>
        <section className="door__panel door__panel--list" aria-label={t("panel.list")}>
          <AttendeeList list={list} checkIns={door.checkIns} onCheckIn={pick} onUndo={setUndoing} />
        </section>
        <section className="door__panel door__panel--room" aria-label={t("panel.room")}>
          <PoolCounts counts={door.counts} live={door.live} />
          <Conflicts conflicts={door.conflicts} />
          <p role="status">{welcomed !== undefined && t("walkIn.done", { name: welcomed })}</p>
          <button
            type="button"
            className="button"
            disabled={door.live === undefined}
            onClick={() => setWalkIn(true)}
          >
            {t("walkIn.open")}
          </button>
          {door.live === undefined && <p className="door-empty">{t("walkIn.needsNetwork")}</p>}
        </section>
      </main>
      {undoing !== undefined && (
        <UndoDialog
          attendee={undoing}
          undo={door.undo}
          onClose={() => setUndoing(undefined)}
          onDone={() => {
            setUndoing(undefined);
            close();
          }}
        />
      )}
      {walkIn && door.live !== undefined && (
        <WalkInDialog
          eventId={list.eventId}
          deviceName={device.deviceName}
          audiences={door.live.pools.map(({ audience }) => audience)}
          onClose={() => setWalkIn(false)}
          onDone={(name) => {
            setWalkIn(false);
            setWelcomed(name);
            void door.renew();
          }}
        />
      )}
    </div>
  );
}

function EventDoor({ eventId, device }: { eventId: string; device: Device }) {
  const door = useDoor(eventId, device);
  const signedIn = useSignedIn();
  if (door.list !== undefined && !door.loading)
    return <OpenDoor door={door} list={door.list} device={device} />;
  // Nothing is kept here yet, so the list has to be fetched, which takes somebody who may.
  if (!signedIn && !door.loading)
    return (
      <RequireSignIn>
        <PageLoading />
      </RequireSignIn>
    );
  if (door.listProblem !== undefined)
    return (
      <main className="message-page">
        <ProblemNote problem={door.listProblem} onRetry={() => void door.renew()} />
      </main>
    );
  return <PageLoading />;
}

/** 签到: one door of one event, with and without a network. */
export function EventDoorPage() {
  const { t } = useTranslation("door");
  const { eventId = "" } = useParams();
  const [device, setDevice] = useState(knownDevice);
  return (
    <>
      <PageMeta title={t("title")} noIndex />
      {device === undefined ? (
        <main className="message-page">
          <DeviceForm onNamed={setDevice} />
        </main>
      ) : (
        <EventDoor key={eventId} eventId={eventId} device={device} />
      )}
    </>
  );
}
