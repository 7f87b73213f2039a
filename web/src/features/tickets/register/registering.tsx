import { Button, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Audience, Pool, PublicEvent } from "../../../../../shared/contracts/events-content.ts";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import type { Ticket } from "../../../../../shared/contracts/registrations.ts";
import { useRead } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { useOrganization } from "../../../signed-in/organization.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { comesFirst, poolChoices } from "../eligibility.ts";
import { AsChoice } from "./as-choice.tsx";
import { HoldBanner } from "./hold-banner.tsx";
import { isShut, PoolChoice } from "./pool-choice.tsx";
import { RegisterForm } from "./register-form.tsx";
import { holds, useHold } from "./use-hold.ts";

/** For whom somebody comes and which seats are for them; where only one kind is, it is chosen already. */
function useChoice(event: PublicEvent, held: Ticket | undefined) {
  const { all, current } = useOrganization();
  const [organizationId, chooseOrganization] = useState(
    held === undefined ? current?.organizationId : held.organization?.id,
  );
  const [wanted, choose] = useState<Audience | undefined>(held?.audience);
  const organization = useRead(
    organizationsContracts.getOrganization,
    { path: { organizationId: organizationId ?? "" } },
    { enabled: organizationId !== undefined },
  );
  const candidate = organizationId === undefined ? undefined : organization.data;
  const choices = poolChoices(event.content.pools, candidate);
  const mine = choices.filter(({ missing }) => missing.length === 0).map(({ pool }) => pool);
  const open = mine.filter((pool) => !isShut(event, pool));
  // What was chosen stays chosen when it fills up: the last seat may be the one that is held.
  const pool = mine.find(({ audience }) => audience === wanted) ?? (open.length === 1 ? open[0] : undefined);
  return { all, organization, organizationId, chooseOrganization, candidate, choices, pool, choose };
}

/** What is chosen, in one line, and the way back. */
function Chosen({
  pool,
  as,
  onAnother,
  pending,
}: {
  pool: Pool;
  as: string;
  onAnother: () => void;
  pending: boolean;
}) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  return (
    <p className="register__chosen">
      <span>{t("register.chosen", { audience: names.label("audience", pool.audience), as })}</span>
      <Button size="small" loading={pending} onClick={onAnother}>
        {t("register.another")}
      </Button>
    </p>
  );
}

function FullNotice() {
  const { t } = useTranslation("tickets");
  return (
    <div className="hold hold--over" role="status">
      <strong>{t("register.hold.full")}</strong>
      <p>{t("register.hold.fullText")}</p>
    </div>
  );
}

interface Of {
  readonly event: PublicEvent;
  /** A seat that is held already, from an earlier visit. */
  readonly ticket: Ticket | undefined;
}

/** Two steps: which seats and for whom; then the form, with a seat held meanwhile where the event does that. */
export function Registering({ event, ticket }: Of) {
  const { t } = useTranslation("tickets");
  const held = ticket?.state === "held" ? ticket : undefined;
  const [filling, setFilling] = useState(held !== undefined);
  const [until, setUntil] = useState(held?.until);
  const { all, organization, organizationId, chooseOrganization, candidate, choices, pool, choose } =
    useChoice(event, held);
  const { hold, release } = useHold(event.id);
  const counts = event.counts.find(({ audience }) => audience === pool?.audience);
  const full = counts !== undefined && counts.free <= 0;
  const later = pool !== undefined && comesFirst(pool, candidate, new Date().toISOString()) === false;
  const keeps = pool !== undefined && holds(event, pool) && !full && !later;
  const justFull = hold.error?.code === "registration.full" && pool?.waitlist === true;

  const keepSeat = (audience: Audience) =>
    hold.mutate(
      { audience, ...(organizationId === undefined ? {} : { organizationId }) },
      {
        onSuccess: (answer) => {
          setUntil(answer.until);
          setFilling(true);
        },
        // Somebody was faster: the form leads to the waitlist instead. What was typed stays in any case.
        onError: ({ code }) => {
          if (code !== "registration.full" || pool?.waitlist !== true) return;
          setUntil(undefined);
          setFilling(true);
        },
      },
    );
  const next = () => {
    if (pool === undefined) return;
    choose(pool.audience);
    if (keeps) keepSeat(pool.audience);
    else setFilling(true);
  };
  const another = () => {
    const back = () => {
      setFilling(false);
      setUntil(undefined);
      hold.reset();
    };
    if (held === undefined) back();
    else release.mutate(held, { onSuccess: back });
  };
  if (organizationId !== undefined && organization.isPending)
    return <Skeleton active paragraph={{ rows: 6 }} title={false} />;
  if (organizationId !== undefined && organization.isError)
    return <ProblemAlert problem={organization.error} onRetry={() => void organization.refetch()} />;
  if (filling && pool !== undefined) {
    const name = all.find((one) => one.organizationId === organizationId)?.organizationName;
    return (
      <>
        <Chosen
          pool={pool}
          as={name === undefined ? t("register.as.self") : t("register.as.one", { organization: name })}
          pending={release.isPending}
          onAnother={another}
        />
        <ProblemAlert problem={release.error} />
        {justFull ? <FullNotice /> : <ProblemAlert problem={hold.error} />}
        {until !== undefined && (
          <HoldBanner until={until} renewing={hold.isPending} onRenew={() => keepSeat(pool.audience)} />
        )}
        <RegisterForm
          event={event}
          audience={pool.audience}
          organizationId={organizationId}
          waits={until === undefined && (full || later || justFull)}
          known={ticket?.files ?? []}
        />
      </>
    );
  }
  return (
    <div className="register__choice">
      <AsChoice memberships={all} value={organizationId} onChange={chooseOrganization} />
      <PoolChoice
        event={event}
        choices={choices}
        candidate={candidate}
        value={pool?.audience}
        onChange={choose}
      />
      {keeps && (
        <p className="rows__hint">{t("register.holdNote", { minutes: event.content.holdMinutes })}</p>
      )}
      <ProblemAlert problem={hold.error} />
      <Button
        type="primary"
        size="large"
        block
        disabled={pool === undefined}
        loading={hold.isPending}
        onClick={next}
      >
        {t(keeps ? "register.nextHold" : "register.next")}
      </Button>
    </div>
  );
}
