import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { Item } from "../../items/item-api.ts";
import { type FieldName, useFieldView } from "../../items/item-facts.tsx";
import { usePublicItem } from "../../items/use-items.ts";
import { changesBetween } from "./changes.ts";

/** What a revision changes in the public version, field by field. */
export function Revision({ item }: { item: Item }) {
  const { t } = useTranslation(["staff", "items"]);
  const view = useFieldView();
  const query = usePublicItem(item.kind, item);
  if (query.isPending) return <Skeleton active title={false} />;
  if (query.isError) return <p>{t("review.changesFailed")}</p>;
  const changes = changesBetween(query.data, item);
  const shown = (name: FieldName, value: unknown) =>
    value === undefined || (Array.isArray(value) && value.length === 0)
      ? t("review.absent")
      : view(name, value);
  if (changes.length === 0) return <p>{t("review.noChanges")}</p>;
  return (
    <dl className="changes">
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{t(`items:field.${name}`)}</dt>
          <dd className="changes__before">
            <span className="changes__label">− {t("review.before")}</span>
            <div>{shown(name, before)}</div>
          </dd>
          <dd className="changes__after">
            <span className="changes__label">+ {t("review.after")}</span>
            <div>{shown(name, after)}</div>
          </dd>
        </div>
      ))}
    </dl>
  );
}
