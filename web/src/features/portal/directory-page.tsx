import { useTranslation } from "react-i18next";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { DirectoryFilters } from "./directory-filters.tsx";
import { DirectoryResults } from "./directory-results.tsx";
import "./directory.css";

function DirectoryPage({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("portal");
  const texts = kind === "need" ? "needs" : "offers";
  return (
    <div className={`directory directory--${kind}`}>
      <PageMeta title={t(`directory.${texts}.title`)} description={t(`directory.${texts}.description`)} />
      <header className="directory__head">
        <h1>{t(`directory.${texts}.title`)}</h1>
        <p>{t(`directory.${texts}.lead`)}</p>
      </header>
      <DirectoryFilters kind={kind} />
      <DirectoryResults kind={kind} />
    </div>
  );
}

/** 科技需求目录 */
export function NeedsPage() {
  return <DirectoryPage key="need" kind="need" />;
}

/** 成果转移目录 */
export function OffersPage() {
  return <DirectoryPage key="offer" kind="offer" />;
}
