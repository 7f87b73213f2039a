import { Card, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNames } from "../../../names/use-names.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { type ItemSummary, pathsOf } from "../../items/item-api.ts";
import { StateTag } from "../../items/state-tag.tsx";

function TitleLink({ item }: { item: ItemSummary }) {
  const { t } = useTranslation("workspace");
  return (
    <Link to={pathsOf(item.kind).view(item.id)} className="item-title">
      {item.title === "" ? t("items.untitled") : item.title}
    </Link>
  );
}

/** What comes next, for those that wait for the organization. */
function NextStep({ item }: { item: ItemSummary }) {
  const { t } = useTranslation("workspace");
  if (item.state !== "draft" && item.state !== "returned") return null;
  return (
    <Link className="next-step" to={pathsOf(item.kind).edit(item.id)}>
      {t(item.state === "draft" ? "items.list.edit" : "items.list.correct")}
    </Link>
  );
}

function Why({ item }: { item: ItemSummary }) {
  const { t } = useTranslation("workspace");
  if (item.stateReason === undefined) return null;
  return <p className="item-why">{t("items.list.reason", { reason: item.stateReason })}</p>;
}

/** For desktops. */
export function ItemTable({ items }: { items: readonly ItemSummary[] }) {
  const { t } = useTranslation("workspace");
  const names = useNames();
  const format = useFormat();
  return (
    <Table<ItemSummary>
      rowKey="id"
      dataSource={[...items]}
      pagination={false}
      columns={[
        {
          title: t("items.list.title"),
          key: "title",
          render: (_, item) => (
            <>
              <TitleLink item={item} />
              <Why item={item} />
            </>
          ),
        },
        {
          title: t("items.list.state"),
          key: "state",
          width: 180,
          render: (_, item) => (
            <>
              <StateTag state={item.state} revisionPending={item.revisionPending} />
              <NextStep item={item} />
            </>
          ),
        },
        {
          title: t("items.list.chains"),
          key: "chains",
          width: 150,
          render: (_, item) => names.list(item.chains.map(names.chain)),
        },
        {
          title: t("items.list.openUntil"),
          key: "openUntil",
          width: 160,
          render: (_, item) => (item.openUntil === undefined ? "–" : format.date(item.openUntil)),
        },
        {
          title: t("items.list.updatedAt"),
          key: "updatedAt",
          width: 160,
          render: (_, item) => format.day(item.updatedAt),
        },
      ]}
    />
  );
}

/** For phones. */
export function ItemCards({ items }: { items: readonly ItemSummary[] }) {
  const { t } = useTranslation("workspace");
  const names = useNames();
  const format = useFormat();
  return (
    <ul className="item-cards">
      {items.map((item) => (
        <li key={item.id}>
          <Card size="small">
            <StateTag state={item.state} revisionPending={item.revisionPending} />
            <h2>
              <TitleLink item={item} />
            </h2>
            <Why item={item} />
            <p className="item-cards__line">
              {names.list(item.chains.map(names.chain))}
              {item.chains.length > 0 && " · "}
              {t("items.list.updatedAt")} {format.day(item.updatedAt)}
            </p>
            <NextStep item={item} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
