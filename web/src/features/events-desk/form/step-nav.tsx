import { Grid } from "antd";
import { useTranslation } from "react-i18next";
import { type Step, steps } from "./steps.ts";

interface Of {
  readonly current: Step;
  readonly faulty: readonly Step[];
  readonly onChoose: (step: Step) => void;
}

/** The steps of the form: with their names beside it, as numbers above it on a phone. */
export function StepNav({ current, faulty, onChoose }: Of) {
  const { t } = useTranslation("events-desk");
  const wide = Grid.useBreakpoint().md === true;
  const at = steps.indexOf(current);
  return (
    <nav className={`step-nav ${wide ? "step-nav--side" : "step-nav--steps"}`} aria-label={t("form.steps")}>
      {!wide && (
        <p className="step-nav__now">
          {t("form.stepOf", { n: at + 1, of: steps.length, name: t(`step.${current}`) })}
        </p>
      )}
      <ol>
        {steps.map((step, i) => {
          const bad = faulty.includes(step);
          return (
            <li key={step}>
              <button
                type="button"
                className={[
                  i < at ? "is-past" : "",
                  step === current ? "is-current" : "",
                  bad ? "is-faulty" : "",
                ].join(" ")}
                aria-current={step === current ? "step" : undefined}
                onClick={() => onChoose(step)}
              >
                <span className="step-nav__number" aria-hidden="true">
                  {bad ? "!" : i + 1}
                </span>
                <span className={wide ? "" : "visually-hidden"}>
                  {t(`step.${step}`)}
                  {bad && <span className="visually-hidden">{t("form.faultyStep")}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
