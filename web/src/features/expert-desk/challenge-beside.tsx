import { useTranslation } from "react-i18next";
import { challengeContracts } from "../../../../shared/contracts/challenges.ts";
import { call } from "../../api/call.ts";
import { FileLink } from "../../signed-in/file-link.tsx";
import { IndicatorTable, LongText } from "../challenges-desk/challenge/content-view.tsx";
import { useTermText } from "../challenges-public/use-term-text.ts";
import type { Judged } from "./judged-challenge.ts";

const long = ["background", "difficulty", "solverConditions"] as const;
const short = ["bountyYuan", "termMonths"] as const;

/** The challenge, beside the proposal that answers it. */
export function ChallengeBeside({ challengeId, judged }: { challengeId: string; judged: Judged }) {
  const { t } = useTranslation(["expert-desk", "challenges-public", "challenges-desk"]);
  const say = useTermText();
  return (
    <div className="desk-blocks">
      <dl className="proof">
        {judged.posterName !== undefined && (
          <div>
            <dt>{t("challenges-public:page.poster")}</dt>
            <dd>{judged.posterName}</dd>
          </div>
        )}
        {short.map((field) =>
          judged[field] === undefined ? null : (
            <div key={field}>
              <dt>{t(`challenges-public:field.${field}`)}</dt>
              <dd>{say(field, judged[field])}</dd>
            </div>
          ),
        )}
      </dl>
      {long.map((field) => (
        <LongText key={field} title={t(`challenges-public:field.${field}`)} text={judged[field]} />
      ))}
      <section>
        <h3>{t("challenges-public:field.indicators")}</h3>
        <IndicatorTable indicators={judged.indicators ?? []} />
      </section>
      <LongText title={t("challenges-desk:form.confidentialText")} text={judged.confidentialText} />
      {judged.files !== undefined && judged.files.length > 0 && (
        <ul className="plain-list">
          {judged.files.map(({ id: fileId, name, size }) => (
            <li key={fileId}>
              <FileLink
                name={name}
                size={size}
                ticket={() =>
                  call(challengeContracts.downloadChallengeFile, { path: { challengeId, fileId } })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
