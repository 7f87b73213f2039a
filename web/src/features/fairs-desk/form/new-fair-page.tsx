import { App, Empty, Select, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useRead, useSend } from "../../../api/hooks.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { deskPaths } from "../../events-desk/event-desk-paths.ts";
import { spanText } from "../../events-public/event-time.ts";
import { DeskPage } from "../desk-page.tsx";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { useFairChanged } from "../use-fair.ts";
import { type FairForm, templateOf } from "./fair-form.ts";
import { SetupForm } from "./setup-form.tsx";
import { usualSetup } from "./usual-setup.ts";

const nobody: ReadonlyMap<string, string> = new Map();

interface Chosen {
  readonly from: string;
  readonly form: FairForm;
}

/** Fills the form with what an earlier fair had. */
function Template({ fairs, onChoose }: { fairs: readonly Fair[]; onChoose: (fair?: Fair) => void }) {
  const { t } = useTranslation("fairs-desk");
  if (fairs.length === 0) return null;
  return (
    <div className="setup-template">
      <label htmlFor="template">{t("setup.template")}</label>
      <Select<string>
        id="template"
        defaultValue=""
        onChange={(eventId) => onChoose(fairs.find((fair) => fair.eventId === eventId))}
        options={[
          { value: "", label: t("setup.templateNone") },
          ...fairs.map(({ eventId, title }) => ({ value: eventId, label: title })),
        ]}
      />
      <span className="rows__hint">{t("setup.templateHint")}</span>
    </div>
  );
}

function NewSetup({ event, fairs }: { event: ProgrammeEvent; fairs: readonly Fair[] }) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const changed = useFairChanged();
  const send = useSend(fairsContracts.createFair);
  const [chosen, setChosen] = useState<Chosen>(() => ({ from: "", form: usualSetup(event.content) }));
  const choose = (fair?: Fair) => {
    if (fair === undefined) return setChosen({ from: "", form: usualSetup(event.content) });
    setChosen({ from: fair.eventId, form: templateOf(fair.setup, event.content.startsAt) });
    void message.info(t("setup.templateDone", { title: fair.title }));
  };
  return (
    <>
      <p className="page-lead">{t("setup.lead")}</p>
      <Template fairs={fairs.filter(({ eventId }) => eventId !== event.id)} onChoose={choose} />
      <SetupForm
        key={chosen.from}
        initial={chosen.form}
        known={nobody}
        hint={t("setup.saveHint")}
        pending={send.isPending}
        problem={send.error}
        onSave={(setup) =>
          send.mutate(
            { body: { eventId: event.id, setup } },
            {
              onSuccess: (fair) => {
                changed(fair);
                void message.success(t("setup.saved"));
                void navigate(fairDeskPaths.view(fair.eventId), { replace: true });
              },
            },
          )
        }
      />
    </>
  );
}

/** Events of the kind fair whose meetings nobody has set up. */
function EventChoice({ fairs }: { fairs: readonly Fair[] }) {
  const { t } = useTranslation("fairs-desk");
  const language = useLanguage();
  const events = useRead(eventsContracts.listEvents, { query: { kind: "fair", limit: 100 } });
  if (events.isPending) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (events.data === undefined) {
    return <ProblemAlert problem={events.error} onRetry={() => void events.refetch()} />;
  }
  const taken = new Set(fairs.map(({ eventId }) => eventId));
  const open = events.data.items.filter(
    ({ id, phase }) => !taken.has(id) && !["finished", "archived", "cancelled"].includes(phase),
  );
  if (open.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <div className="empty-text">
            <h2>{t("setup.noEvent")}</h2>
            <p>{t("setup.noEventText")}</p>
            <p>
              <Link to={deskPaths.list}>{t("setup.toEvents")}</Link>
            </p>
          </div>
        }
      />
    );
  }
  return (
    <section aria-labelledby="choose-event">
      <h2 id="choose-event">{t("setup.chooseEvent")}</h2>
      <p className="page-lead">{t("setup.chooseEventText")}</p>
      <ul className="event-choice">
        {open.map((event) => (
          <li key={event.id}>
            <Link to={fairDeskPaths.create(event.id)}>
              <strong>{event.title}</strong>
              <span>{spanText(event.startsAt, event.endsAt, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfEvent({ eventId, fairs }: { eventId: string; fairs: readonly Fair[] }) {
  const event = useRead(eventsContracts.getEvent, { path: { eventId } });
  if (event.isPending) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (event.data === undefined) {
    return <ProblemAlert problem={event.error} onRetry={() => void event.refetch()} />;
  }
  return (
    <>
      <p className="setup-event">{event.data.content.title}</p>
      <NewSetup key={eventId} event={event.data} fairs={fairs} />
    </>
  );
}

/** Sets up the meetings of an event: which one, then how. */
export function NewFairPage() {
  const { t } = useTranslation("fairs-desk");
  const [address] = useSearchParams();
  const eventId = address.get("event");
  const reading = useRead(fairsContracts.listFairs, { query: { limit: 100 } });
  return (
    <DeskPage
      title={t("setup.newTitle")}
      back={{ to: fairDeskPaths.list, label: t("list.back") }}
      reading={reading}
    >
      {({ items }) =>
        eventId === null ? <EventChoice fairs={items} /> : <OfEvent eventId={eventId} fairs={items} />
      }
    </DeskPage>
  );
}
