import { Alert, Button, Select, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { ParticipantCard, Slot } from "../../../../../shared/contracts/fairs-content.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { phaseNow } from "../../fairs-public/fair-phase.ts";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import { PersonCard } from "../people/person-card.tsx";
import { slotText } from "../slot-text.ts";
import { useAgenda, useFree } from "../use-fair.ts";
import { AskNowDialog } from "./ask-now-dialog.tsx";
import { openSlots } from "./day-view.ts";

function FreePeople({ slot }: { slot: Slot }) {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const [asked, setAsked] = useState<ParticipantCard>();
  const reading = useFree(fair.eventId, me.id, slot.number);
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (reading.data === undefined)
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  const { items, freeTables } = reading.data;
  return (
    <>
      <p role="status">
        {freeTables === 0
          ? t("agenda.freeNoTables")
          : items.length === 0
            ? t("agenda.freeNone")
            : t("agenda.freeTables", { n: freeTables })}
      </p>
      <ul className="people">
        {items.map((person) => (
          <li key={person.id}>
            <PersonCard person={person}>
              {freeTables > 0 && (
                <Button
                  type="primary"
                  size="large"
                  aria-label={`${t("agenda.freeAsk")} ${person.organizationName} ${person.name}`}
                  onClick={() => setAsked(person)}
                >
                  {t("agenda.freeAsk")}
                </Button>
              )}
            </PersonCard>
          </li>
        ))}
      </ul>
      {asked !== undefined && <AskNowDialog person={asked} slot={slot} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Choice({ slots }: { slots: readonly Slot[] }) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const { fair } = useMyContext();
  const [address, setAddress] = useSearchParams();
  const slot = slots.find(({ number }) => String(number) === address.get("slot")) ?? slots[0];
  if (slot === undefined) return <Alert type="info" showIcon title={t("agenda.freeNoSlot")} />;
  return (
    <>
      <p className="people-search">
        <label htmlFor="free-slot">{t("agenda.freeSlot")}</label>
        <Select
          id="free-slot"
          size="large"
          value={slot.number}
          onChange={(number: number) => setAddress({ slot: String(number) }, { replace: true })}
          options={slots.map((one) => ({ value: one.number, label: slotText(one, fair, language) }))}
        />
      </p>
      <FreePeople key={slot.number} slot={slot} />
    </>
  );
}

/** Who is free at the same time as I am, to meet on the spot. */
export function FreePage() {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  const now = useServerNow(20_000);
  const agenda = useAgenda(fair.eventId, me.id);
  const phase = phaseNow(fair, now);
  const body = () => {
    if (phase === "finished" || phase === "reported")
      return <Alert type="info" showIcon title={t("agenda.freeOver")} />;
    if (agenda.data === undefined) {
      return agenda.error === null ? (
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      ) : (
        <ProblemAlert problem={agenda.error} onRetry={() => void agenda.refetch()} />
      );
    }
    if (agenda.data.published === undefined)
      return <Alert type="info" showIcon title={t("agenda.freeNotYet")} />;
    return <Choice slots={openSlots({ ...agenda.data, setup: fair.setup, kind: me.kind }, now)} />;
  };
  return (
    <>
      <p>
        <Link to={meetingPaths.agenda(fair.eventId, me.id)}>{t("agenda.back")}</Link>
      </p>
      <div>
        <h2 className="fair-group">{t("agenda.freeTitle")}</h2>
        <p className="fair-lead">{t("agenda.freeLead")}</p>
      </div>
      {body()}
    </>
  );
}
