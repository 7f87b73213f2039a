import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Audience, ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { type RegistrationState, registrationStates } from "../../../../../shared/contracts/registrations.ts";
import { useNames } from "../../../names/use-names.ts";
import { ExportRegistrations } from "./export-registrations.tsx";
import type { RowFilter } from "./row-filter.ts";

interface Of {
  readonly event: ProgrammeEvent;
  readonly filter: RowFilter;
  readonly onFilter: () => void;
}

/** Pool, state and a part of a name; in the address, so that a list can be passed on. */
export function FilterBar({ event, filter, onFilter }: Of) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const [address, setAddress] = useSearchParams();
  const choose = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(address);
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
    onFilter();
  };
  const pools = event.content.pools.map(({ audience }) => audience);
  return (
    <div className="desk-filter">
      {pools.length > 1 && (
        <Select<Audience>
          aria-label={t("rows.audience")}
          placeholder={t("rows.allAudiences")}
          allowClear
          value={filter.audience ?? null}
          onChange={(next: Audience | undefined) => choose("audience", next)}
          options={names.choices("audience", pools)}
        />
      )}
      <Select<RegistrationState>
        aria-label={t("rows.state")}
        placeholder={t("rows.allStates")}
        allowClear
        value={filter.state ?? null}
        onChange={(next: RegistrationState | undefined) => choose("state", next)}
        options={names.choices("registrationState", registrationStates)}
      />
      <Input.Search
        aria-label={t("rows.search")}
        placeholder={t("rows.searchExample")}
        allowClear
        defaultValue={filter.search ?? ""}
        onSearch={(text) => choose("search", text.trim())}
      />
      <span className="desk-filter__end">
        <ExportRegistrations eventId={event.id} pools={pools} />
      </span>
    </div>
  );
}
