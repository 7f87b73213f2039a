import { Alert, Card, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemKind } from "../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import type { Item } from "../../items/item-api.ts";
import { ItemLog } from "../../items/item-log.tsx";
import { ItemMoves } from "../../items/item-moves.tsx";
import { ItemView } from "../../items/item-view.tsx";
import { StateTag } from "../../items/state-tag.tsx";
import { useItem } from "../../items/use-items.ts";
import { Matches } from "../../matches/matches.tsx";
import { BrokerInput } from "./broker-input.tsx";
import { hintsOf } from "./hints.ts";
import { Revision } from "./revision.tsx";
import { TargetInput } from "./target-input.tsx";

function Hints({ item }: { item: Item }) {
  const { t } = useTranslation("staff");
  const hints = hintsOf(item, new Date().toISOString());
  if (hints.length === 0) return <Alert type="success" showIcon title={t("review.noHints")} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("review.hints")}
      description={
        <ul className="hint-list">
          {hints.map(({ name, values }) => (
            <li key={name}>{t(`review.hint.${name}`, values ?? {})}</li>
          ))}
        </ul>
      }
    />
  );
}

function OwnerLine({ item }: { item: Item }) {
  const { t } = useTranslation("items");
  const names = useNames();
  const format = useFormat();
  const { owner } = item;
  return (
    <div className="item-head__line">
      <StateTag state={item.state} revisionPending={item.revisionPending} />
      <span>
        <Link to={`/organizations/${owner.organizationId}`}>{owner.name}</Link> ·{" "}
        {names.label("organizationKind", owner.kind)} · {names.unit(owner.unitCode)}
      </span>
      {owner.tiers.length > 0 && <span>{names.list(owner.tiers.map(names.tier))}</span>}
      {item.submittedAt !== undefined && (
        <span>
          {t("submittedAt")} {format.instant(item.submittedAt)}
        </span>
      )}
      <span>
        {t("agent")} {item.agent.name}
      </span>
      {item.broker !== undefined && (
        <span>
          {t("broker")} {item.broker.name}
        </span>
      )}
    </div>
  );
}

interface Of {
  readonly kind: ItemKind;
  readonly id: string;
  readonly onDecided: (item: Item) => void;
}

/** One item under review: what it says, what changed, what may be missing, and the decisions open to this person. */
export function ReviewDetail({ kind, id, onDecided }: Of) {
  const { t } = useTranslation(["staff", "items", "signed-in"]);
  const query = useItem(kind, id);
  if (query.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (query.isError) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const item = query.data;
  const { unclear, indicators, budget, confidential, chain, duplicate, refineVague, divertService } = {
    unclear: t("review.templates.unclear"),
    indicators: t("review.templates.indicators"),
    budget: t("review.templates.budget"),
    confidential: t("review.templates.confidential"),
    chain: t("review.templates.chain"),
    duplicate: t("review.templates.duplicate"),
    refineVague: t("review.templates.refineVague"),
    divertService: t("review.templates.divertService"),
  };
  return (
    <article className="review">
      <header className="item-head">
        <h2 className="review__title">{item.content.title}</h2>
        <OwnerLine item={item} />
        {item.stateReason !== undefined && (
          <p className="state-reason">
            {t("items:reason")}: {item.stateReason}
          </p>
        )}
        {item.moves.length === 0 ? (
          <p className="review__read-only">{t("readOnly")}</p>
        ) : (
          <ItemMoves
            item={item}
            templates={{
              return: [unclear, indicators, budget, confidential, chain, duplicate],
              refine: [refineVague],
              divert: [divertService],
            }}
            inputs={{ refine: <BrokerInput />, divert: <TargetInput /> }}
            onMoved={onDecided}
            onReload={() => void query.refetch()}
          />
        )}
      </header>
      {(item.state === "submitted" || item.state === "refining") && <Hints item={item} />}
      {item.revisionPending && item.publishedAt !== undefined && (
        <Card size="small" title={<h3>{t("review.changes")}</h3>}>
          <Revision item={item} />
        </Card>
      )}
      <ItemView item={item} content={item.content} />
      {item.state === "open" && <Matches item={item} access="reader" />}
      <Card size="small" title={<h3>{t("signed-in:log.title")}</h3>}>
        <ItemLog kind={kind} id={id} />
      </Card>
    </article>
  );
}
