import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Organization, organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { call } from "../../../api/call.ts";
import { asProblem, type Problem } from "../../../api/problem.ts";
import { FileLink } from "../../../signed-in/file-link.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";

/** The licence beside the facts. Fetched only when asked for: opening it is recorded by the storage's access log. */
export function LicencePreview({ organization }: { organization: Organization }) {
  const { t } = useTranslation(["staff", "organizations"]);
  const [url, setUrl] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [waiting, setWaiting] = useState(false);
  const { licence } = organization;
  if (licence === undefined) return <p>{t("organizations:noLicence")}</p>;
  const ticket = () =>
    call(organizationsContracts.downloadOrganizationFile, {
      path: { organizationId: organization.id, fileId: licence.id },
    });
  const show = async () => {
    setWaiting(true);
    setProblem(undefined);
    try {
      setUrl((await ticket()).url);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setWaiting(false);
    }
  };
  return (
    <>
      <div className="item-actions">
        <FileLink name={licence.name} size={licence.size} ticket={ticket} />
        {licence.type.startsWith("image/") && (
          <Button
            size="small"
            loading={waiting}
            onClick={() => (url === undefined ? void show() : setUrl(undefined))}
          >
            {t(url === undefined ? "verification.preview" : "verification.hide")}
          </Button>
        )}
      </div>
      <ProblemAlert problem={problem} />
      {url !== undefined && <img className="licence-preview" src={url} alt={licence.name} />}
    </>
  );
}
