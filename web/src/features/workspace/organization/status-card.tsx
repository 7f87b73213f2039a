import { CheckCircleFilled, RightCircleOutlined } from "@ant-design/icons";
import { Alert, Card } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Organization } from "../../../../../shared/contracts/organizations.ts";
import { OrganizationMoves } from "../../organizations/organization-moves.tsx";
import { StatusTag } from "../../organizations/status-tag.tsx";

const steps = ["register", "licence", "submit", "verify"] as const;

/** How many of the steps are behind it. */
function stepsDone({ status, licence }: Organization): number {
  if (status === "verified" || status === "suspended") return 4;
  if (status === "pending") return 3;
  return licence === undefined ? 1 : 2;
}

/** Where the organization stands, why, and what comes next. */
export function StatusCard({ organization, onReload }: { organization: Organization; onReload: () => void }) {
  const { t } = useTranslation(["organizations", "workspace"]);
  const done = stepsDone(organization);
  const { status, statusReason, licence } = organization;
  // Submission without a licence is refused; the button appears with the file.
  const moves = organization.moves.filter((move) => move !== "submit" || licence !== undefined);
  const help = status === "draft" && licence !== undefined ? "draftReady" : status;
  const type =
    status === "rejected" || status === "suspended" ? "error" : status === "verified" ? "success" : "info";
  return (
    <Card title={<h2>{organization.name}</h2>} extra={<StatusTag status={status} />} actions={[]}>
      <div className="organization-grid">
        {status !== "verified" && status !== "suspended" && (
          <ol className="verification-steps" aria-label={t("workspace:organization.steps.label")}>
            {steps.map((step, i) => (
              <li
                key={step}
                className={i < done ? "is-done" : i === done ? "is-next" : ""}
                aria-current={i === done ? "step" : undefined}
              >
                {i < done ? (
                  <CheckCircleFilled />
                ) : i === done ? (
                  <RightCircleOutlined />
                ) : (
                  <span>{i + 1}</span>
                )}
                {i === done
                  ? t("workspace:organization.steps.next", {
                      step: t(`workspace:organization.steps.${step}`),
                    })
                  : t(`workspace:organization.steps.${step}`)}
              </li>
            ))}
          </ol>
        )}
        <Alert
          type={type}
          showIcon
          title={t(`statusHelp.${help}`)}
          description={
            statusReason !== undefined && (
              <p className="state-reason">
                {t("reason")}：{statusReason}
              </p>
            )
          }
        />
        <div className="item-actions">
          <OrganizationMoves organization={{ ...organization, moves }} onReload={onReload} />
          {organization.moves.includes("edit") && (
            <Link className="button" to="/app/organization/edit">
              {t("workspace:organization.edit")}
            </Link>
          )}
        </div>
      </div>
    </Card>
  );
}
