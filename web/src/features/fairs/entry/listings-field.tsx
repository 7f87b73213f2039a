import { Select } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ItemKind } from "../../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useMyItems } from "../../items/use-items.ts";

/** All of one kind that anybody can read: few enough to be chosen from as a whole. */
function usePublished(kind: ItemKind, organizationId: string) {
  const { items, query } = useMyItems(kind, organizationId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { published: items.filter(({ state }) => state === "open"), query };
}

/** Own needs and offers that others see beside one's name. */
export function ListingsField(of: {
  organizationId: string;
  id?: string;
  /** Given by the form. */
  value?: string[];
  onChange?: (ids: string[]) => void;
}) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const needs = usePublished("need", of.organizationId);
  const offers = usePublished("offer", of.organizationId);
  const failed = [needs.query, offers.query].find(({ isError }) => isError);
  if (failed !== undefined)
    return <ProblemAlert problem={failed.error} onRetry={() => void failed.refetch()} />;
  const groups = [
    { kind: "need", items: needs.published },
    { kind: "offer", items: offers.published },
  ] as const;
  const shown = groups.filter(({ items }) => items.length > 0);
  const read = needs.query.isSuccess && offers.query.isSuccess;
  if (read && shown.length === 0 && (of.value ?? []).length === 0) return <p>{t("entry.noListings")}</p>;
  return (
    <Select<string[]>
      mode="multiple"
      maxCount={10}
      optionFilterProp="label"
      loading={!read}
      {...(of.id === undefined ? {} : { id: of.id })}
      value={of.value ?? []}
      onChange={(ids) => of.onChange?.(ids)}
      options={shown.map(({ kind, items }) => ({
        label: names.label("itemKind", kind),
        options: items.map(({ id, title }) => ({ value: id, label: title })),
      }))}
    />
  );
}
