import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { useSlotWords } from "../use-slot-words.ts";
import { useMeetingWords } from "./use-meeting-words.ts";
import type { WholeVersion } from "./use-versions.ts";

/** What cannot be kept together, in the words in which it was entered. */
export function CausesList({ fair, whole }: { fair: Fair; whole: WholeVersion }) {
  const { t } = useTranslation("fairs-desk");
  const format = useFormat();
  const slots = useSlotWords(fair);
  const { causes } = whole.version;
  const words = useMeetingWords({
    eventId: fair.eventId,
    version: whole,
    others: causes.flatMap(({ requestIds }) => requestIds),
  });
  const lines = causes.map(({ kind, participantIds, requestIds, slots: numbers }) =>
    t(`causes.${kind}`, {
      names: format.list(participantIds.map(words.participant)),
      meetings: format.list(requestIds.map(words.meeting)),
      slots: slots.slots(numbers),
    }),
  );
  return (
    <Alert
      type="error"
      showIcon
      title={t("causes.title")}
      description={
        <>
          <ul>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {t("causes.text")}
        </>
      }
    />
  );
}
