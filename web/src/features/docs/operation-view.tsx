import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblemCode, problemText } from "../../../../shared/kernel/problem-texts.ts";
import { useLanguage } from "../../ui/use-format.ts";
import type { Operation } from "./openapi.ts";
import { Rules, SchemaView } from "./schema-view.tsx";

function Example({ value }: { value: unknown }) {
  const { t } = useTranslation("docs");
  if (value === undefined) return null;
  return (
    <details>
      <summary>{t("example")}</summary>
      {/* Scrolls sideways, so it must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus */}
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

function Parameters({ operation }: { operation: Operation }) {
  const { t } = useTranslation("docs");
  if (operation.parameters.length === 0) return null;
  return (
    <section>
      <h3>{t("parameters")}</h3>
      <div className="docs__fields">
        {operation.parameters.map((parameter) => (
          <div key={`${parameter.in}:${parameter.name}`} className="docs__field">
            <p>
              <code className="docs__name">{parameter.name}</code>{" "}
              <span className="docs__type">{t(`in.${parameter.in}`)}</span>{" "}
              <span className={parameter.required ? "docs__required" : "docs__optional"}>
                {t(parameter.required ? "required" : "optional")}
              </span>
            </p>
            {parameter.schema !== undefined && (
              <p className="docs__rules">
                <Rules schema={parameter.schema} />
              </p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Problems({ operation }: { operation: Operation }) {
  const { t } = useTranslation("docs");
  const language = useLanguage();
  const codes = operation.contract.problems ?? [];
  return (
    <section>
      <h3>{t("problems")}</h3>
      <ul className="docs__problems">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code> {isProblemCode(code) && problemText(code, language)}
          </li>
        ))}
        <li>{t("everyProblem")}</li>
      </ul>
    </section>
  );
}

/** One operation, folded until somebody wants to read it. Its id is the anchor of a link to it. */
export function OperationView({ operation, opened }: { operation: Operation; opened: boolean }) {
  const { t } = useTranslation("docs");
  const language = useLanguage();
  const [open, setOpen] = useState(opened);
  const { contract, body, reply } = operation;
  return (
    <details
      id={operation.id}
      className="docs__operation"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={`docs__method docs__method--${operation.method.toLowerCase()}`}>
          {operation.method}
        </span>
        <code>{operation.path}</code>
        <span className="docs__summary">{contract.summary[language === "en" ? "en" : "zh"]}</span>
      </summary>
      {open && (
        <div className="docs__body">
          <section>
            <h3>{t("who")}</h3>
            <ul className="docs__callers">
              {contract.who.map((who) => (
                <li key={who}>{t(`callers.${who}`)}</li>
              ))}
            </ul>
          </section>
          <Parameters operation={operation} />
          {body?.schema !== undefined && (
            <section>
              <h3>{t("body")}</h3>
              <SchemaView schema={body.schema} />
              <Example value={body.example} />
            </section>
          )}
          {reply?.schema !== undefined && (
            <section>
              <h3>
                {t("reply")} {contract.status}
              </h3>
              <SchemaView schema={reply.schema} />
              <Example value={reply.example} />
            </section>
          )}
          <Problems operation={operation} />
        </div>
      )}
    </details>
  );
}
