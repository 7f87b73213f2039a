import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Match } from "../../../../shared/contracts/matching.ts";
import { useFactWords } from "./use-fact-words.ts";

type Words = Match["explanation"]["words"];

const percent = (share: number): number => Math.round(share * 100);

function SharedWords({ words }: { words: Words }) {
  const { t } = useTranslation("matches");
  if (words.length === 0) return <p className="match__similar">{t("similar")}</p>;
  return (
    <div className="match__words">
      <span className="match__label">{t("words")}</span>
      <ul className="words">
        {words.map((one) => (
          <li key={one.words} className="word" style={{ "--share": one.share } as CSSProperties}>
            {one.words}
            <span className="word__share" aria-hidden="true">
              {percent(one.share)}%
            </span>
            <span className="visually-hidden">{t("wordShare", { n: percent(one.share) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why two fit: the words that both texts share, the fields that agree and those that do not. */
export function Explanation({ of }: { of: Match["explanation"] }) {
  const { t } = useTranslation("matches");
  const { words, satisfied, violated } = of;
  const say = useFactWords([...satisfied, ...violated]);
  return (
    <div className="match__why">
      <SharedWords words={words} />
      {satisfied.length + violated.length > 0 && (
        <ul className="match__facts">
          {satisfied.map((fact) => (
            <li key={say(fact)} className="match__fact">
              <CheckCircleOutlined aria-label={t("fits")} />
              <span>{say(fact)}</span>
            </li>
          ))}
          {violated.map((fact) => (
            <li key={say(fact)} className="match__fact match__fact--not">
              <CloseCircleOutlined aria-label={t("differs")} />
              <span>{say(fact)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
