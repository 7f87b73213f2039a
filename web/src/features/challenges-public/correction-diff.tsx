import { useTranslation } from "react-i18next";
import type { Announcement } from "../../../../shared/contracts/programmes-content.ts";
import { type Change, type Corrected, corrected, type RowChange } from "./correction.ts";
import { type Piece, textDiff } from "./text-diff.ts";
import { useTermText } from "./use-term-text.ts";
import "./correction.css";

/** Struck out and underlined, and said aloud: colour alone tells nothing. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="diff__text">
      {pieces.map(({ is, text }, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
        if (is === "gone") return <del key={i}>{text}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
        if (is === "new") return <ins key={i}>{text}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
        return <span key={i}>{text}</span>;
      })}
    </p>
  );
}

function Rows<T>({ rows, say }: { rows: readonly RowChange<T>[]; say: (row: T) => string }) {
  const { t } = useTranslation("challenges-public");
  return (
    <ul className="diff__rows">
      {rows.map(({ name, before, after }) => (
        <li key={name}>
          <strong>{name}</strong>
          {before !== undefined && after !== undefined ? (
            <Pieces pieces={textDiff(say(before), say(after))} />
          ) : (
            <p className="diff__text">
              {before !== undefined && <del>{say(before)}</del>}
              {after !== undefined && <ins>{say(after)}</ins>}
              <small> {t(after === undefined ? "correction.dropped" : "correction.added")}</small>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Body({ change }: { change: Corrected }) {
  const { t } = useTranslation("challenges-public");
  const say = useTermText();
  switch (change.kind) {
    case "text":
      return <Pieces pieces={textDiff(change.before, change.after)} />;
    case "indicators":
      return (
        <Rows
          rows={change.rows}
          say={({ operator, target, unit, testMethod }) =>
            [operator, target, unit, testMethod && t("correction.testedBy", { method: testMethod })]
              .filter(Boolean)
              .join(" ")
          }
        />
      );
    case "payments":
      return <Rows rows={change.rows} say={({ percent }) => `${percent}%`} />;
    default:
      return (
        <p className="diff__text">
          <del>{say(change.field, change.before)}</del> → <ins>{say(change.field, change.after)}</ins>
        </p>
      );
  }
}

/** What a correction changes, field by field: what is gone struck out, what is new underlined. */
export function CorrectionDiff({ changes }: { changes: NonNullable<Announcement["changes"]> }) {
  const { t } = useTranslation("challenges-public");
  const label = ({ field }: Change): string => t(`field.${field}` as never, { defaultValue: field });
  return (
    <dl className="diff">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{label(change)}</dt>
          <dd>
            <Body change={corrected(change)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
