import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { privacyNoticeVersion } from "../../../../shared/contracts/organization-facts.ts";
import { consoleConfig } from "../../api/config.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import "./privacy.css";

const rows = ["identity", "profile", "consent", "organization", "item", "decisions", "logs"] as const;
const rights = ["access", "correct", "withdraw", "delete", "explain"] as const;
const plain = ["basis", "public", "where", "device"] as const;

function WhatTable() {
  const { t } = useTranslation("privacy");
  return (
    <table className="privacy__table" aria-labelledby="what">
      <thead>
        <tr>
          <th scope="col">{t("what.kind")}</th>
          <th scope="col">{t("what.why")}</th>
          <th scope="col">{t("what.seen")}</th>
          <th scope="col">{t("what.kept")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`what.rows.${row}.kind`)}</th>
            <td data-label={t("what.why")}>{t(`what.rows.${row}.why`)}</td>
            <td data-label={t("what.seen")}>{t(`what.rows.${row}.seen`)}</td>
            <td data-label={t("what.kept")}>{t(`what.rows.${row}.kept`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is stored of people, why, for how long, and what they may ask for. People consent to it by its version. */
export function PrivacyPage() {
  const { t } = useTranslation("privacy");
  const config = useQuery({ queryKey: ["config"], queryFn: consoleConfig });
  return (
    <article className="privacy">
      <PageMeta title={t("title")} description={t("lead")} />
      <h1>{t("title")}</h1>
      <p className="privacy__version">{t("version", { version: privacyNoticeVersion })}</p>
      <p>{t("lead")}</p>
      <h2>{t("who.title")}</h2>
      <p>{t("who.text")}</p>
      {config.data?.operator && <p>{t("who.named", { operator: config.data.operator })}</p>}
      <h2 id="what">{t("what.title")}</h2>
      <WhatTable />
      {plain.map((part) => (
        <section key={part}>
          <h2>{t(`${part}.title`)}</h2>
          <p>{t(`${part}.text`)}</p>
        </section>
      ))}
      <h2>{t("rights.title")}</h2>
      <p>{t("rights.text")}</p>
      <ul>
        {rights.map((right) => (
          <li key={right}>{t(`rights.items.${right}`)}</li>
        ))}
      </ul>
      {config.data?.contact && <p>{t("rights.contact", { contact: config.data.contact })}</p>}
      <h2>{t("changes.title")}</h2>
      <p>{t("changes.text")}</p>
    </article>
  );
}
