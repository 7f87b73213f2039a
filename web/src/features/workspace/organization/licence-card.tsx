import { UploadOutlined } from "@ant-design/icons";
import { Alert, App, Button, Card, Progress } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Organization, organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { call } from "../../../api/call.ts";
import { asProblem, Problem } from "../../../api/problem.ts";
import { upload } from "../../../api/upload.ts";
import { FileLink } from "../../../signed-in/file-link.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useOrganizationChanged } from "../../organizations/use-organization-moves.ts";

const { announceOrganizationFile, completeOrganizationFile, downloadOrganizationFile } =
  organizationsContracts;
const accepted = ".pdf,.png,.jpg,.jpeg";

/** The licence: look at it, upload it, replace it. */
export function LicenceCard({ organization }: { organization: Organization }) {
  const { t } = useTranslation("workspace");
  const { message } = App.useApp();
  const changed = useOrganizationChanged();
  const chooser = useRef<HTMLInputElement>(null);
  const [running, setRunning] = useState<{ name: string; percent: number }>();
  const [problem, setProblem] = useState<Problem>();
  const { licence, id: organizationId } = organization;
  const editable = organization.moves.includes("edit");

  const send = async (file: File) => {
    setProblem(undefined);
    if (!accepted.split(",").some((ending) => file.name.toLowerCase().endsWith(ending))) {
      setProblem(new Problem(422, "file.extension"));
      return;
    }
    setRunning({ name: file.name, percent: 0 });
    try {
      const after = await upload<Organization>(
        file,
        {
          announce: (body, idempotencyKey) =>
            call(announceOrganizationFile, { path: { organizationId }, body }, { idempotencyKey }),
          complete: (fileId) => call(completeOrganizationFile, { path: { organizationId, fileId } }),
        },
        (percent) => setRunning({ name: file.name, percent }),
        new AbortController().signal,
      );
      changed(after);
      void message.success(t("organization.licence.done"));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setRunning(undefined);
    }
  };

  return (
    <Card title={<h2>{t("organization.licence.title")}</h2>} id="licence">
      {licence !== undefined && (
        <p>
          <FileLink
            name={licence.name}
            size={licence.size}
            ticket={() => call(downloadOrganizationFile, { path: { organizationId, fileId: licence.id } })}
          />
        </p>
      )}
      {editable && (
        <div className="organization-grid">
          {organization.status === "verified" && (
            <Alert type="warning" showIcon title={t("organization.licence.replaceNote")} />
          )}
          {running !== undefined && (
            <div role="status">
              {t("organization.licence.uploading", { name: running.name })}
              <Progress
                percent={running.percent}
                aria-label={t("organization.licence.uploading", { name: running.name })}
              />
            </div>
          )}
          <ProblemAlert problem={problem} />
          <input
            ref={chooser}
            className="visually-hidden"
            type="file"
            tabIndex={-1}
            aria-label={t("organization.licence.choose")}
            accept={accepted}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = "";
              if (file !== undefined) void send(file);
            }}
          />
          <Button
            type={licence === undefined ? "primary" : "default"}
            icon={<UploadOutlined />}
            loading={running !== undefined}
            onClick={() => chooser.current?.click()}
          >
            {t(licence === undefined ? "organization.licence.choose" : "organization.licence.replace")}
          </Button>
          <p className="rows__hint">{t("organization.licence.help")}</p>
        </div>
      )}
    </Card>
  );
}
