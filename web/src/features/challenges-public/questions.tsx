import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { challengeContracts, type PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { fieldErrors } from "../../../../shared/contracts/field-errors.ts";
import { useSend } from "../../api/hooks.ts";
import { signIn } from "../../api/session.ts";
import { useSignedIn } from "../../api/use-session.ts";
import { fieldErrorText } from "../../ui/field-error-text.ts";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { phaseNow } from "./phase.ts";

const { askQuestion } = challengeContracts;

function AskForm({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation("challenges-public");
  const language = useLanguage();
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const ask = useSend(askQuestion);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = { text };
    const read = askQuestion.body.safeParse(body);
    const first = read.success ? undefined : fieldErrors(read.error, body, "body")[0];
    setFault(first && fieldErrorText(first, language));
    if (read.success)
      ask.mutate({ path: { challengeId }, body: read.data }, { onSuccess: () => setText("") });
  };
  return (
    <form className="ask" onSubmit={send} noValidate>
      <label htmlFor={id}>{t("questions.ask")}</label>
      <textarea
        id={id}
        rows={3}
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setText(target.value);
          setFault(undefined);
        }}
      />
      <small id={`${id}-hint`}>{t("questions.askHint")}</small>
      {fault !== undefined && (
        <p className="ask__fault" role="alert">
          {fault}
        </p>
      )}
      {ask.isError && (
        <p className="ask__fault" role="alert">
          {ask.error.text(language)}
        </p>
      )}
      <p role="status">{ask.isSuccess && t("questions.asked")}</p>
      <button type="submit" className="button" disabled={ask.isPending}>
        {t(ask.isPending ? "questions.sending" : "questions.send")}
      </button>
    </form>
  );
}

function Ask({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const signedIn = useSignedIn();
  const phase = phaseNow(challenge, useServerNow(20_000));
  if (phase !== "announced" && phase !== "open") return <p>{t("questions.closed")}</p>;
  if (signedIn) return <AskForm challengeId={challenge.id} />;
  return (
    <p>
      <button type="button" className="button" onClick={() => void signIn().catch(() => undefined)}>
        {t("questions.signIn")}
      </button>
    </p>
  );
}

/** What was asked, with the answers that everybody gets; and the way to ask. */
export function Questions({ challenge }: { challenge: PublicChallenge }) {
  const { t } = useTranslation("challenges-public");
  const format = useFormat();
  return (
    <section className="block" aria-labelledby="questions">
      <h2 id="questions">{t("questions.title")}</h2>
      <p className="questions__lead">{t("questions.lead")}</p>
      {challenge.questions.length === 0 && <p>{t("questions.none")}</p>}
      <ol className="questions">
        {challenge.questions.map((question) => (
          <li key={question.id}>
            <p className="questions__asked">
              <strong>{t("questions.q")}</strong> {question.text}
              <small>
                <time dateTime={question.askedAt}>{format.instant(question.askedAt)}</time>
              </small>
            </p>
            <p className="questions__answer">
              <strong>{t("questions.a")}</strong> {question.answer ?? t("questions.waiting")}
              {question.answeredAt !== undefined && (
                <small>
                  <time dateTime={question.answeredAt}>{format.instant(question.answeredAt)}</time>
                </small>
              )}
            </p>
          </li>
        ))}
      </ol>
      <Ask challenge={challenge} />
    </section>
  );
}
