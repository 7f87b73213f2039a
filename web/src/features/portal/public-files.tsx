import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  needContracts,
  offerContracts,
  type PublicNeed,
  type PublicOffer,
} from "../../../../shared/contracts/matchmaking.ts";
import { call } from "../../api/call.ts";
import { asProblem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";

type Item = PublicNeed | PublicOffer;

function DownloadButton({ item, file }: { item: Item; file: Item["files"][number] }) {
  const { t } = useTranslation("portal");
  const language = useLanguage();
  const download = useMutation({
    mutationFn: () =>
      item.kind === "need"
        ? call(needContracts.downloadPublicFile, { path: { needId: item.id, fileId: file.id } })
        : call(offerContracts.downloadPublicFile, { path: { offerId: item.id, fileId: file.id } }),
    // The address answers as an attachment, so the page stays.
    onSuccess: (ticket) => location.assign(ticket.url),
  });
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`${t("item.download")} ${file.name}`}
        disabled={download.isPending}
        onClick={() => download.mutate()}
      >
        {t(download.isPending ? "item.downloading" : "item.download")}
      </button>
      {download.isError && <span role="alert">{asProblem(download.error).text(language)}</span>}
    </>
  );
}

/** The files that anybody may read. */
export function PublicFiles({ item }: { item: Item }) {
  const { t } = useTranslation("portal");
  const names = useNames();
  const format = useFormat();
  if (item.files.length === 0) return null;
  return (
    <section className="block">
      <h2>{t("item.files")}</h2>
      <ul className="files">
        {item.files.map((file) => (
          <li key={file.id}>
            <span className="files__name">
              {file.name}
              <small>
                {names.label("fileType", file.type)} · {format.size(file.size)}
              </small>
            </span>
            <DownloadButton item={item} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}
