import { type FormEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Magnifier } from "./magnifier.tsx";
import "./search-box.css";

interface Of {
  /** What stands in it at first; another one replaces what was typed. */
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** The page's own box shows its button's word, the header's only the sign. */
  readonly compact?: boolean;
  /** Names an explanation under the box. */
  readonly describedBy?: string;
}

/** What is searched for: typed, Enter. */
export function SearchBox({ words, onSearch, compact = false, describedBy }: Of) {
  const { t } = useTranslation("app");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Set by hand: a controlled input would fight the input method, a new one would lose the focus.
  useEffect(() => {
    if (input.current !== null) input.current.value = words;
  }, [words]);
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get("q") ?? "").trim());
  };
  return (
    <search>
      <form className={compact ? "search-box search-box--compact" : "search-box"} onSubmit={search}>
        <label className="visually-hidden" htmlFor={id}>
          {t("search.label")}
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          name="q"
          defaultValue={words}
          maxLength={100}
          placeholder={t(compact ? "search.short" : "search.placeholder")}
          enterKeyHint="search"
          autoComplete="off"
          aria-describedby={describedBy}
          aria-keyshortcuts="/"
        />
        <button type="submit" className="button button--primary">
          <Magnifier />
          <span className={compact ? "visually-hidden" : undefined}>{t("search.submit")}</span>
        </button>
      </form>
    </search>
  );
}
