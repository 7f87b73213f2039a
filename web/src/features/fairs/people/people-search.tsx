import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PublicFair } from "../../../../../shared/contracts/fairs-content.ts";
import { OrganizationKind, organizationKinds } from "../../../../../shared/contracts/organization-facts.ts";
import { useNames } from "../../../names/use-names.ts";
import type { PeopleFilters } from "../use-fair.ts";

/** The kinds that this one may meet, by the rules of the fair. */
export function kindsFor(meets: PublicFair["setup"]["meets"], kind: OrganizationKind): OrganizationKind[] {
  const met = meets.flatMap(({ one, other }) => (one === kind ? [other] : other === kind ? [one] : []));
  return organizationKinds.filter((one) => met.includes(one));
}

/** Words and kind; searched when the form is sent, so that nothing moves while somebody types. */
export function PeopleSearch(of: {
  kinds: readonly OrganizationKind[];
  filters: PeopleFilters;
  onChange: (filters: PeopleFilters) => void;
}) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { filters } = of;
  const [words, setWords] = useState(filters.words ?? "");
  const search = () => of.onChange({ ...filters, words: words.trim() === "" ? undefined : words.trim() });
  return (
    <search className="people-search">
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          search();
        }}
      >
        <Input
          size="large"
          allowClear
          maxLength={60}
          aria-label={t("people.words")}
          placeholder={t("people.words")}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onClear={() => of.onChange({ ...filters, words: undefined })}
        />
        <Button size="large" htmlType="submit">
          {t("people.search")}
        </Button>
      </form>
      {of.kinds.length > 1 && (
        <Select<string>
          size="large"
          aria-label={t("people.kind")}
          value={filters.kind ?? ""}
          onChange={(value) => of.onChange({ ...filters, kind: OrganizationKind.safeParse(value).data })}
          options={[
            { value: "", label: t("people.anyKind") },
            ...names.choices("organizationKind", of.kinds),
          ]}
        />
      )}
    </search>
  );
}
