import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { challengeContracts, type PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { call } from "../../api/call.ts";
import { asProblem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";

type PublicFile = PublicChallenge["attachments"][number];

function DownloadButton({ challengeId, file }: { challengeId: string; file: PublicFile }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  const download = useMutation({
    mutationFn: () =>
      call(challengeContracts.downloadPublicChallengeFile, { path: { challengeId, fileId: file.id } }),
    // The address answers as an attachment, so the page stays.
    onSuccess: (ticket) => location.assign(ticket.url),
  });
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`${t("page.download")} ${file.name}`}
        disabled={download.isPending}
        onClick={() => download.mutate()}
      >
        {t(download.isPending ? "page.downloading" : "page.download")}
      </button>
      {download.isError && <span role="alert">{asProblem(download.error).text(language)}</span>}
    </>
  );
}

/** The files that anybody may read. */
export function ChallengeFiles({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const names = useNames();
  const format = useFormat();
  if (challenge.attachments.length === 0) return null;
  return (
    <section className="block">
      <h2>{t("page.files")}</h2>
      <ul className="files">
        {challenge.attachments.map((file) => (
          <li key={file.id}>
            <span className="files__name">
              {file.name}
              <small>
                {names.label("fileType", file.type)} · {format.size(file.size)}
              </small>
            </span>
            <DownloadButton challengeId={challenge.id} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}
