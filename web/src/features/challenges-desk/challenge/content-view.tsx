import { Card, Descriptions } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Challenge, challengeContracts } from "../../../../../shared/contracts/challenges.ts";
import type { ChallengeDraft } from "../../../../../shared/contracts/challenges-content.ts";
import { call } from "../../../api/call.ts";
import { useNames } from "../../../names/use-names.ts";
import { FileLink } from "../../../signed-in/file-link.tsx";
import { Mark } from "../../../signed-in/mark.tsx";
import { useTermText } from "../../challenges-public/use-term-text.ts";

const short = [
  "bountyYuan",
  "budgetYuan",
  "termMonths",
  "winners",
  "trlNow",
  "trlTarget",
  "ipOwnership",
  "cooperationMode",
] as const;
const long = ["background", "difficulty", "solverConditions"] as const;

export function LongText({ title, text }: { title: string; text: ReactNode }) {
  if (text === undefined || text === "") return null;
  return (
    <section>
      <h3>{title}</h3>
      <p className="desk-text">{text}</p>
    </section>
  );
}

export function IndicatorTable({ indicators }: { indicators: NonNullable<ChallengeDraft["indicators"]> }) {
  const { t } = useTranslation("challenges-desk");
  if (indicators.length === 0) return <p className="desk-rows__note">{t("missing")}</p>;
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">{t("indicator.name")}</th>
          <th scope="col">{t("indicator.target")}</th>
          <th scope="col">{t("indicator.testMethod")}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ name, operator, target, unit, testMethod }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{[operator, target, unit].filter(Boolean).join(" ")}</td>
            <td>{testMethod ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Attachments({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation("challenges-desk");
  const listed = challenge.content.attachments ?? [];
  if (listed.length === 0) return null;
  return (
    <section>
      <h3>{t("form.attachments")}</h3>
      <ul className="plain-list">
        {listed.map(({ fileId, visibility }) => {
          const file = challenge.files.find(({ id }) => id === fileId);
          return (
            <li key={fileId}>
              <FileLink
                name={file?.name ?? fileId}
                size={file?.size ?? 0}
                ticket={() =>
                  call(challengeContracts.downloadChallengeFile, {
                    path: { challengeId: challenge.id, fileId },
                  })
                }
              />
              <Mark tone={visibility === "public" ? "neutral" : "warning"}>
                {t(`form.visibility.${visibility}`)}
              </Mark>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a challenge says, as its poster and the offices read it. */
export function ContentView({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation(["challenges-desk", "challenges-public"]);
  const names = useNames();
  const say = useTermText();
  const { content } = challenge;
  const missing = t("missing");
  const facts = short.map((field) => ({
    key: field,
    label: t(`challenges-public:field.${field}`),
    children: content[field] === undefined ? missing : say(field, content[field]),
  }));
  return (
    <Card title={<h2 className="card-title">{t("challenge.content")}</h2>}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          ...facts,
          {
            key: "chains",
            label: t("form.chains"),
            children: names.list((content.chains ?? []).map(names.chain)) || missing,
          },
          {
            key: "contact",
            label: t("form.contact"),
            children:
              content.contact === undefined ? missing : `${content.contact.name} ${content.contact.phone}`,
          },
          {
            key: "relatedCodes",
            label: t("form.relatedCodes"),
            children:
              content.relatedCodes === undefined || content.relatedCodes.length === 0
                ? t("none")
                : names.list(content.relatedCodes),
          },
        ]}
      />
      <div className="desk-blocks">
        {long.map((field) => (
          <LongText key={field} title={t(`challenges-public:field.${field}`)} text={content[field]} />
        ))}
        <section>
          <h3>{t("challenges-public:field.indicators")}</h3>
          <IndicatorTable indicators={content.indicators ?? []} />
        </section>
        <section>
          <h3>{t("challenges-public:field.payments")}</h3>
          <ol className="desk-list">
            {(content.payments ?? []).map(({ milestone, percent }) => (
              <li key={milestone}>
                {milestone} · {percent}%
              </li>
            ))}
          </ol>
        </section>
        {content.confidentialText !== undefined && (
          <section className="desk-confidential">
            <h3>{t("form.confidentialText")}</h3>
            <p className="desk-text">{content.confidentialText}</p>
            <p className="desk-rows__note">{t("form.confidentialHint")}</p>
          </section>
        )}
        <Attachments challenge={challenge} />
        {challenge.demonstration !== undefined && (
          <section>
            <h3>{t("challenge.demonstration")}</h3>
            <p className="desk-text">{challenge.demonstration.opinion}</p>
            <p className="desk-rows__note">
              {t("challenge.demonstratedBy", {
                names: names.list(challenge.demonstration.experts.map(({ name }) => name)) || t("none"),
              })}
            </p>
          </section>
        )}
      </div>
    </Card>
  );
}
