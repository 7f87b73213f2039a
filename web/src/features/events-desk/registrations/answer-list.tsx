import { useTranslation } from "react-i18next";
import type { ProgrammeEvent, Question } from "../../../../../shared/contracts/events-content.ts";
import { type Registration, registrationContracts } from "../../../../../shared/contracts/registrations.ts";
import { call } from "../../../api/call.ts";
import { useNames } from "../../../names/use-names.ts";
import { FileLink } from "../../../signed-in/file-link.tsx";

function Answer({ question, registration }: { question: Question; registration: Registration }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const answer = registration.answers[question.id];
  if (answer === undefined) return <span className="rows-note">{t("drawer.noAnswer")}</span>;
  if (answer === true) return <>{t("drawer.agreed")}</>;
  if (typeof answer !== "string") return <>{names.list(answer)}</>;
  if (question.kind !== "file") return <span className="registration__text">{answer}</span>;
  const file = registration.files.find(({ id }) => id === answer);
  const { eventId, registrantId } = registration;
  return file === undefined ? (
    <span className="rows-note">{t("drawer.fileGone")}</span>
  ) : (
    <FileLink
      name={file.name}
      size={file.size}
      ticket={() =>
        call(registrationContracts.downloadAnswerFile, { path: { eventId, registrantId, fileId: file.id } })
      }
    />
  );
}

/** What was asked, and what this person answered. */
export function AnswerList({ event, registration }: { event: ProgrammeEvent; registration: Registration }) {
  const { t } = useTranslation("events-desk");
  const { questions } = event.content;
  if (questions.length === 0) return null;
  return (
    <section>
      <h3>{t("drawer.answers")}</h3>
      <dl className="registration__answers">
        {questions.map((question) => (
          <div key={question.id}>
            <dt>{question.label}</dt>
            <dd>
              <Answer question={question} registration={registration} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
