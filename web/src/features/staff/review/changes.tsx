import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { fieldsOf, type Item, type PublicItem } from "../../items/item-api.ts";
import { type FieldName, useFieldView } from "../../items/item-facts.tsx";
import { usePublicItem } from "../../items/use-items.ts";

interface Changed {
  readonly name: FieldName;
  readonly before: unknown;
  readonly after: unknown;
}

/** Never public, so there is nothing to compare with. */
const hidden: ReadonlySet<string> = new Set([
  "confidentialText",
  "contact",
  "attachments",
  "publicationConsent",
  "notClassified",
]);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  ) ?? "";

/** The fields in which the working version differs from the public one. */
export function changesBetween(published: PublicItem, item: Item): Changed[] {
  const before = fieldsOf(published.content);
  const after = fieldsOf(item.content);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !hidden.has(name) && canonical(before[name]) !== canonical(after[name]))
    .map((name) => ({ name: name as FieldName, before: before[name], after: after[name] }));
}

/** What a revision changes in the public version, field by field. */
export function Changes({ item }: { item: Item }) {
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
