import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import type { ModuleName } from "../../../../shared/contracts/contract.ts";
import { asProblem } from "../../api/problem.ts";
import { PageLoading } from "../../app/page-loading.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { type OpenApi, type Operation, operationsOf, useOpenApi } from "./openapi.ts";
import { OperationView } from "./operation-view.tsx";
import { SchemaView } from "./schema-view.tsx";
import "./docs.css";

const modules: readonly ModuleName[] = [
  "organizations",
  "matchmaking",
  "matching",
  "contacts",
  "events",
  "challenges",
  "proposals",
  "fairs",
  "notices",
];
const rules = ["base", "auth", "language", "create", "edit", "lists", "problems", "values"] as const;

function Conventions() {
  const { t } = useTranslation("docs");
  return (
    <section className="docs__rulebook" aria-labelledby="conventions">
      <h2 id="conventions">{t("rules.title")}</h2>
      <dl>
        {rules.map((rule) => (
          <div key={rule}>
            <dt>{t(`rules.${rule}.name`)}</dt>
            <dd>{t(`rules.${rule}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const fits = ({ path, contract, id }: Operation, wanted: string): boolean =>
  [path, id, contract.summary.zh, contract.summary.en].some((text) => text.toLowerCase().includes(wanted));

function Operations({ file }: { file: OpenApi }) {
  const { t } = useTranslation("docs");
  const { hash } = useLocation();
  const [search, setSearch] = useState("");
  const searchId = useId();
  const operations = operationsOf(file).filter((one) => fits(one, search.trim().toLowerCase()));
  useEffect(() => {
    // The page is longer than what the browser had when it looked for the anchor, and the place may be folded.
    const place = hash === "" ? null : document.getElementById(hash.slice(1));
    if (place instanceof HTMLDetailsElement) place.open = true;
    place?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <search className="docs__search">
        <label htmlFor={searchId}>{t("search")}</label>
        <input
          id={searchId}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder="/v1/needs"
        />
        <span role="status">
          {operations.length === 0 ? t("none") : t("found", { count: operations.length })}
        </span>
      </search>
      {modules.map((module) => {
        const own = operations.filter((operation) => operation.contract.module === module);
        if (own.length === 0) return null;
        return (
          <section key={module} aria-labelledby={`module-${module}`}>
            <h2 id={`module-${module}`}>{t(`modules.${module}`)}</h2>
            {own.map((operation) => (
              <OperationView key={operation.id} operation={operation} opened={hash === `#${operation.id}`} />
            ))}
          </section>
        );
      })}
      <section aria-labelledby="schemas">
        <h2 id="schemas">{t("schemas")}</h2>
        {Object.entries(file.components.schemas).map(([name, schema]) => (
          <details key={name} id={`schema-${name}`} className="docs__operation">
            <summary>
              <code>{name}</code>
            </summary>
            <div className="docs__body">
              <SchemaView schema={schema} />
            </div>
          </details>
        ))}
      </section>
    </>
  );
}

/** The API for people, made from the published description and the contracts' own words. */
export function DocsPage() {
  const { t } = useTranslation("docs");
  const file = useOpenApi();
  return (
    <div className="docs">
      <PageMeta title={t("title")} description={t("lead")} />
      <h1>{t("title")}</h1>
      <p className="docs__lead">
        {t("lead")} <a href="/v1/openapi.json">{t("file")}</a>
      </p>
      <Conventions />
      {file.isPending && <PageLoading />}
      {file.isError && <ProblemNote problem={asProblem(file.error)} onRetry={() => void file.refetch()} />}
      {file.isSuccess && <Operations file={file.data} />}
    </div>
  );
}
