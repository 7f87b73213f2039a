import { App, Empty, Grid, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { ItemKind } from "../../../../../shared/contracts/matchmaking-content.ts";
import { unitCodes } from "../../../../../shared/reference/units.ts";
import { useNames } from "../../../names/use-names.ts";
import { holdsRole, useMe } from "../../../signed-in/me.ts";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { ExportButton } from "../../exports/export-button.tsx";
import { pathsOf } from "../../items/item-api.ts";
import { useQueue } from "../../items/use-items.ts";
import { QueueList } from "./queue-list.tsx";
import { ReviewDetail } from "./review-detail.tsx";
import "../staff.css";

/** Only those who look after several units choose among them. */
function UnitFilter({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (unit: string | undefined) => void;
}) {
  const { t } = useTranslation("staff");
  const names = useNames();
  const me = useMe();
  const everywhere = holdsRole(me, "operator", "organizer", "auditor");
  const own = me.staff.filter(({ role }) => role === "district").flatMap(({ units }) => units);
  if (!everywhere && own.length < 2) return null;
  const choices = everywhere
    ? names.unitChoices()
    : own.map((code) => ({ value: code, label: names.unit(code) }));
  return (
    <Select
      className="queue-filter"
      aria-label={t("queue.unit")}
      placeholder={t("queue.allUnits")}
      allowClear
      value={value ?? null}
      onChange={(unit: string | null) => onChange(unit ?? undefined)}
      options={choices}
    />
  );
}

/** List and detail side by side on a desktop, one after the other on a phone. */
function QueuePage({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("staff");
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const wide = Grid.useBreakpoint().lg === true;
  const unit = unitCodes.find((code) => code === search.get("unit"));
  const pages = useQueue(kind, unit);
  const query = search.size === 0 ? "" : `?${search}`;
  const base = `/app/queue/${kind}s`;
  const brokerOnly =
    holdsRole(me, "broker") && !holdsRole(me, "operator", "district", "organizer", "auditor");
  const title = t(
    kind === "need"
      ? brokerOnly
        ? "queue.brokerNeed"
        : "queue.need"
      : brokerOnly
        ? "queue.brokerOffer"
        : "queue.offer",
  );

  const goOn = (decidedId: string) => {
    const at = pages.items.findIndex((item) => item.id === decidedId);
    const next = pages.items[at + 1] ?? pages.items.find((item) => item.id !== decidedId);
    if (next === undefined) {
      void message.info(t("queue.finished"));
      void navigate(`${base}${query}`);
      return;
    }
    void navigate(`${pathsOf(kind).review(next.id)}${query}`);
  };

  const list = (
    <section className="queue__list">
      <UnitFilter
        value={unit}
        onChange={(chosen) => setSearch(chosen === undefined ? {} : { unit: chosen }, { replace: true })}
      />
      <QueueList pages={pages} openId={id} search={query} />
    </section>
  );
  const detail = id !== undefined && (
    <ReviewDetail key={id} kind={kind} id={id} onDecided={(item) => goOn(item.id)} />
  );
  return (
    <>
      <PageMeta title={title} noIndex />
      {!wide && id !== undefined ? (
        <>
          <h1 className="visually-hidden">{title}</h1>
          <p>
            <Link to={`${base}${query}`}>{t("queue.back")}</Link>
          </p>
        </>
      ) : (
        <>
          <div className="page-head">
            <h1>{title}</h1>
            <ExportButton
              orders={(["queue", "directory"] as const).map((scope) => ({
                kind,
                scope,
                ...(unit === undefined ? {} : { unit }),
              }))}
            />
          </div>
          <p className="page-lead">{t("queue.text")}</p>
        </>
      )}
      {wide ? (
        <div className="queue">
          {list}
          <div className="queue__detail">
            {detail ||
              (pages.items.length > 0 && (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("queue.choose")} />
              ))}
          </div>
        </div>
      ) : (
        detail || list
      )}
    </>
  );
}

export const NeedQueuePage = () => <QueuePage kind="need" />;
export const OfferQueuePage = () => <QueuePage kind="offer" />;
