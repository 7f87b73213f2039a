import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { useMailStatus, useRetryMail } from "./use-notices.ts";
import "./notices.css";

/** Says on every page that mails do not arrive, and what to do; nothing while they do. */
export function BounceBanner() {
  const { t } = useTranslation("notices");
  const format = useFormat();
  const { data } = useMailStatus();
  const retry = useRetryMail();
  if (data?.bouncedSince === undefined) return null;
  return (
    <div className="bounce">
      <Alert
        type="warning"
        showIcon
        title={t("bounce.title")}
        description={
          <>
            <p>
              {t("bounce.text", { since: format.instant(data.bouncedSince), code: data.bounceCode ?? "" })}
            </p>
            <p className="bounce__ways">
              <Link className="button" to="/app/profile">
                {t("bounce.mend")}
              </Link>
              <Button loading={retry.isPending} onClick={() => retry.mutate()}>
                {t("bounce.retry")}
              </Button>
            </p>
            <ProblemAlert problem={retry.error} />
          </>
        }
      />
    </div>
  );
}
