import { Select } from "antd";
import { units } from "../../../../../../shared/reference/units.ts";
import { useDistrictName } from "../../../../names/use-district-name.ts";

/** Districts have a GB/T 2260 code of their own; development zones do not. */
const ownDistricts: readonly string[] = units
  .filter((unit) => /^\d{6}$/.test(unit.code) && unit.districtCodes.length === 1)
  .map((unit) => unit.code);

interface Of {
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (codes: string[]) => void;
}

/** The city's districts, and those from elsewhere that are chosen already. */
export function DistrictsSelect({ id, value = [], onChange }: Of) {
  const districtName = useDistrictName(value);
  const codes = [...ownDistricts, ...value.filter((code) => !ownDistricts.includes(code))];
  return (
    <Select<string[]>
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      showSearch={{ optionFilterProp: "label" }}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
      options={codes.map((code) => ({ value: code, label: districtName(code) }))}
    />
  );
}
