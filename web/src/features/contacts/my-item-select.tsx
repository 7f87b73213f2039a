import { Alert, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { pathsOf } from "../items/item-api.ts";
import { useMyItems } from "../items/use-items.ts";

interface Of {
  readonly kind: ItemKind;
  readonly organizationId: string;
  readonly onChoose: (id: string) => void;
}

/** Which of my own needs or offers the contact is about: only what is public can be. */
export function MyItemSelect({ kind, organizationId, onChoose }: Of) {
  const { t } = useTranslation("contacts");
  const { items, query } = useMyItems(kind, organizationId);
  const open = items.filter(({ state }) => state === "open");
  if (query.isError) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  if (query.isSuccess && open.length === 0 && !query.hasNextPage) {
    return (
      <Alert
        type="info"
        showIcon
        title={t(`ask.noItem.${kind}`)}
        action={
          <Link className="button" to={pathsOf(kind).create}>
            {t(`ask.create.${kind}`)}
          </Link>
        }
      />
    );
  }
  return (
    <div className="ask__choice">
      <label htmlFor="my-item">{t(`ask.myItem.${kind}`)}</label>
      <Select<string>
        id="my-item"
        placeholder={t("ask.choose")}
        loading={query.isPending || query.isFetchingNextPage}
        onChange={onChoose}
        onPopupScroll={() => {
          if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
        }}
        options={open.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </div>
  );
}
