import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseWan, wanText } from "../items/money.ts";
import type { Choices } from "./address.ts";

interface Of {
  readonly choices: Choices;
  readonly onChange: (range: { minYuan: string | undefined; maxYuan: string | undefined }) => void;
}

const typed = (form: FormData, name: string): number | undefined | string => {
  const text = String(form.get(name) ?? "").trim();
  return text === "" ? undefined : parseWan(text);
};
const shown = (yuan: string | undefined): string => (yuan === undefined ? "" : wanText(Number(yuan)));

/** Budget or price, typed in 万元. */
export function AmountFilter({ choices, onChange }: Of) {
  const { t } = useTranslation("search");
  const [fault, setFault] = useState<"amountWrong" | "amountOrder">();
  const id = useId();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from, to] = [typed(form, "from"), typed(form, "to")];
    if (typeof from === "string" || typeof to === "string") return setFault("amountWrong");
    if (from !== undefined && to !== undefined && from > to) return setFault("amountOrder");
    setFault(undefined);
    onChange({ minYuan: from?.toString(), maxYuan: to?.toString() });
  };
  const input = (name: "from" | "to", label: string, yuan: string | undefined) => (
    <input
      type="text"
      inputMode="decimal"
      name={name}
      aria-label={`${t("amount")} ${label}`}
      placeholder={label}
      defaultValue={shown(yuan)}
      aria-invalid={fault !== undefined}
      aria-describedby={fault === undefined ? undefined : id}
    />
  );
  return (
    <section className="facet">
      <h3>{t("amount")}</h3>
      {/* Another address brings other amounts: a new form shows them. */}
      <form
        key={`${choices.minYuan}:${choices.maxYuan}`}
        className="amount-filter"
        onSubmit={apply}
        noValidate
      >
        {input("from", t("amountFrom"), choices.minYuan)}
        <span aria-hidden="true">–</span>
        {input("to", t("amountTo"), choices.maxYuan)}
        <button type="submit" className="button">
          {t("apply")}
        </button>
      </form>
      {fault !== undefined && (
        <p id={id} className="amount-filter__fault" role="alert">
          {t(fault)}
        </p>
      )}
    </section>
  );
}
