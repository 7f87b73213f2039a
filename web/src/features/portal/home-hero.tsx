import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { cityName } from "../../../../shared/reference/units.ts";
import { useNames } from "../../names/use-names.ts";
import { searchPath } from "../search/path.ts";
import { directoryPath, readFilters } from "./filters.ts";

/** Two boards whose dovetail slides home: the product's one picture. */
function Joint() {
  const { t } = useTranslation("portal");
  return (
    <svg className="joint" viewBox="0 0 480 340" role="img" aria-label={t("home.joint")}>
      <g className="joint__need">
        <path d="M0 30h196v86l92-30v168l-92-30v86H0z" />
        <path className="joint__grain" d="M0 64h172M0 102h150M0 238h150M0 276h172M20 140h46M20 200h46" />
        <text x="150" y="186" textAnchor="middle">
          {t("home.halfNeed")}
        </text>
      </g>
      <g className="joint__offer">
        <path d="M204 30h276v280H204v-75l92 30V75l-92 30z" />
        <path
          className="joint__grain"
          d="M320 64h160M320 276h160M414 102h66M414 238h66M414 140h66M414 200h66"
        />
        <text x="378" y="186" textAnchor="middle">
          {t("home.halfOffer")}
        </text>
      </g>
    </svg>
  );
}

function Find() {
  const { t } = useTranslation("portal");
  const names = useNames();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ItemKind>("need");
  const wordsId = useId();
  const chainId = useId();
  const unitId = useId();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) search.set(name, String(value));
    const filters = readFilters(kind, search);
    const q = search.get("q")?.trim() ?? "";
    // Without words there is nothing to rank by: the directory, newest first.
    void navigate(q === "" ? directoryPath(kind, filters) : searchPath({ q, kind, ...filters }));
  };
  const kinds = [
    ["need", t("home.find.needs")],
    ["offer", t("home.find.offers")],
  ] as const;
  return (
    <search>
      <form className="find" onSubmit={find} aria-label={t("home.find.label")}>
        <fieldset className="find__kinds">
          <legend className="visually-hidden">{t("home.find.what")}</legend>
          {kinds.map(([value, label]) => (
            <label key={value} className={`find__kind find__kind--${value}`}>
              <input
                type="radio"
                name="kind"
                value={value}
                checked={kind === value}
                onChange={() => setKind(value)}
              />
              <span className="find__label">{label}</span>
            </label>
          ))}
        </fieldset>
        <p className="field">
          <label htmlFor={wordsId}>{t("home.find.words")}</label>
          <input
            id={wordsId}
            type="search"
            name="q"
            maxLength={100}
            placeholder={t("home.find.example")}
            enterKeyHint="search"
            autoComplete="off"
            aria-keyshortcuts="/"
          />
        </p>
        <div className="find__row">
          <p className="field">
            <label htmlFor={chainId}>{t("home.find.chain")}</label>
            <select id={chainId} name="chain">
              <option value="">{t("home.find.any")}</option>
              {names.chainChoices().map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </p>
          <p className="field">
            <label htmlFor={unitId}>{t("home.find.unit")}</label>
            <select id={unitId} name="unit">
              <option value="">{t("home.find.any")}</option>
              {names.unitChoices().map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </p>
          <button type="submit" className="button button--primary">
            {t("home.find.submit")}
          </button>
        </div>
      </form>
    </search>
  );
}

/** The first screen: what this is, a way into the directories, and the picture. */
export function HomeHero() {
  const { t, i18n } = useTranslation("portal");
  const city = i18n.language === "en" ? cityName.en : cityName.zh;
  return (
    <section className="hero">
      <div className="hero__inner">
        <div className="hero__text">
          <p className="hero__eyebrow">{t("home.eyebrow", { city })}</p>
          <h1>{t("home.headline")}</h1>
          <p className="hero__lead">{t("home.lead")}</p>
        </div>
        <Joint />
        <Find />
        <div className="halves">
          <Link className="half half--need" to="/needs">
            <strong>{t("home.needs.title")}</strong>
            <span>{t("home.needs.text")}</span>
          </Link>
          <Link className="half half--offer" to="/offers">
            <strong>{t("home.offers.title")}</strong>
            <span>{t("home.offers.text")}</span>
          </Link>
        </div>
      </div>
    </section>
  );
}
