import { useTranslation } from "react-i18next";
import { signIn } from "../../api/session.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { useLanguage } from "../../ui/use-format.ts";
import type { Door } from "./use-door.ts";
import { useMinutesSince } from "./use-times.ts";

/** A clock that is wrong by more than this would decide who was first. */
const clockToleranceMs = 60_000;
/** From here on the list misses people who registered or cancelled. */
const oldMinutes = 15;

/** How fresh the list is, how many scans wait, and what stands in the way of handing them in. */
export function Standing({ door, madeAt }: { door: Door; madeAt: number }) {
  const { t } = useTranslation("door");
  const language = useLanguage();
  const signedIn = useSignedIn();
  const minutes = useMinutesSince(madeAt);
  const problem = door.sendProblem ?? door.listProblem;
  const clockAhead = door.list?.clockAhead ?? 0;
  return (
    <section className="standing" aria-label={t("standing.title")}>
      <ul className="standing__marks">
        <li className={minutes >= oldMinutes ? "door-mark door-mark--doubtful" : "door-mark"}>
          {minutes === 0 ? t("standing.fresh") : t("standing.age", { minutes })}
        </li>
        <li
          className={door.waiting > 0 ? "door-mark door-mark--doubtful" : "door-mark"}
          data-waiting={door.waiting}
        >
          {door.waiting > 0 ? t("standing.waiting", { count: door.waiting }) : t("standing.noneWaiting")}
        </li>
        {problem?.status === 0 && <li className="door-mark door-mark--doubtful">{t("standing.offline")}</li>}
        <li>
          <button
            type="button"
            className="standing__renew"
            onClick={() => {
              void door.renew();
              door.handInNow();
            }}
          >
            {t("standing.renew")}
          </button>
        </li>
      </ul>
      {Math.abs(clockAhead) > clockToleranceMs && (
        <p className="door-fault" role="alert">
          {t(clockAhead > 0 ? "standing.clockAhead" : "standing.clockBehind", {
            minutes: Math.round(Math.abs(clockAhead) / 60_000),
          })}
        </p>
      )}
      {!signedIn && (
        <p className="door-fault">
          {t("standing.signedOut")}{" "}
          <button type="button" className="standing__renew" onClick={() => void signIn()}>
            {t("standing.signIn")}
          </button>
        </p>
      )}
      {signedIn && problem !== undefined && problem.status !== 0 && (
        <p className="door-fault" role="alert">
          {problem.text(language)}
        </p>
      )}
    </section>
  );
}
