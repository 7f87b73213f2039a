import { Drawer, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import type { Fair, Participant, ParticipantCard } from "../../../../../shared/contracts/fairs-content.ts";
import { useRead } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { nameOf } from "../use-participants.ts";
import { useSlotWords } from "../use-slot-words.ts";

function Facts({ fair, participant }: { fair: Fair; participant: Participant }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const words = useSlotWords(fair);
  const { contact, away, chains, tiers, listings, requestsLeft } = participant;
  const facts: [string, string | undefined][] = [
    [t("participants.contact"), `${contact.name} ${contact.phone}`],
    [t("participants.away"), away.length === 0 ? t("participants.awayNone") : words.slots(away)],
    [t("participants.about"), [...chains.map(names.chain), ...tiers.map(names.tier)].join(" · ")],
    [t("participants.listings"), listings.map(({ title }) => title).join("；")],
    [t("participants.requestsLeft"), t("participants.requestsLeftOf", { count: requestsLeft })],
  ];
  return (
    <>
      {participant.state === "left" && <Mark tone="warning">{t("participants.left")}</Mark>}
      {participant.seeks !== undefined && <p>{t("participants.seeks", { text: participant.seeks })}</p>}
      {participant.offers !== undefined && <p>{t("participants.offers", { text: participant.offers })}</p>}
      <dl className="fair-facts">
        {facts
          .filter(([, value]) => value !== undefined && value !== "")
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p>
        <Link to={fairDeskPaths.requestsOf(fair.eventId, participant.id)}>{t("participants.requests")}</Link>
      </p>
    </>
  );
}

/** One participant with what only organizers read: whom to call, and when they are not there. */
export function ParticipantDrawer({
  fair,
  card,
  onClose,
}: {
  fair: Fair;
  card: ParticipantCard;
  onClose: () => void;
}) {
  const path = { eventId: fair.eventId, participantId: card.id };
  const reading = useRead(fairsContracts.getParticipant, { path });
  return (
    <Drawer open title={nameOf(card)} onClose={onClose} size={420} className="fair-drawer">
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {reading.data === undefined && reading.isError && (
        <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />
      )}
      {reading.data !== undefined && <Facts fair={fair} participant={reading.data} />}
    </Drawer>
  );
}
