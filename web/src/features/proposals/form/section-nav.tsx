import { useTranslation } from "react-i18next";
import type { Fault } from "../../items/validate.ts";
import { type SectionName, sectionOf, sections } from "./sections.ts";

interface Of {
  readonly current: SectionName | undefined;
  readonly faults: readonly Fault[];
  readonly onChoose: (section: SectionName) => void;
}

/** The parts of the form: steps on a phone, jump marks on a desktop. */
export function SectionNav({ current, faults, onChoose }: Of) {
  const { t } = useTranslation("proposals");
  const faulty = new Set(faults.map(({ path }) => sectionOf(String(path[0]))));
  const at = current === undefined ? -1 : sections.indexOf(current);
  return (
    <nav
      className={`step-nav ${current === undefined ? "step-nav--side" : "step-nav--steps"}`}
      aria-label={t("form.steps")}
    >
      {current !== undefined && (
        <p className="step-nav__now">
          {t("form.stepOf", { n: at + 1, of: sections.length, name: t(`section.${current}`) })}
        </p>
      )}
      <ol>
        {sections.map((section, i) => (
          <li key={section}>
            <button
              type="button"
              className={[
                i < at ? "is-past" : "",
                section === current ? "is-current" : "",
                faulty.has(section) ? "is-faulty" : "",
              ].join(" ")}
              aria-current={section === current ? "step" : undefined}
              onClick={() => onChoose(section)}
            >
              <span className="step-nav__number">{faulty.has(section) ? "!" : i + 1}</span>
              <span className={current === undefined ? "" : "visually-hidden"}>
                {t(`section.${section}`)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
