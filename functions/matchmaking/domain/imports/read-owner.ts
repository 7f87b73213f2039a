import type { ImportField, RowValues } from "../../../../shared/contracts/imports.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import { isSoleTrader, normalizeUscc, usccFault } from "../../../../shared/reference/uscc.ts";
import { type CellFault, quote } from "./cell.ts";
import { isWithin, type Place, placeOfUnit, readPlace } from "./places.ts";

/** Whose need or offer a row is, as far as the sheet says. */
export interface RowOwner extends Place {
  readonly name: string;
  readonly uscc?: string;
}

export type FieldFault = CellFault & { readonly field?: ImportField };

interface Rules {
  readonly unitCode?: UnitCode | undefined;
  readonly defaultDistrict?: string | undefined;
}

/** Company names are written with either width of brackets and with stray spaces. */
export const bareName = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toUpperCase();

/** Where it is: what the cell says, else the sheet's default, else the collecting unit's own district. */
function readRowPlace(text: string | undefined, { unitCode, defaultDistrict }: Rules): Place | FieldFault {
  const field = "district";
  if (text === undefined) {
    const place =
      (defaultDistrict === undefined ? undefined : readPlace(defaultDistrict)) ??
      (unitCode === undefined ? undefined : placeOfUnit(unitCode));
    if (place === undefined) return { field, code: "input.required" };
    return unitCode === undefined ? place : { ...place, unitCode };
  }
  const place = readPlace(text);
  if (place === undefined) return { field, code: "cell.district_unknown", params: { value: quote(text) } };
  if (unitCode === undefined || place.unitCode === unitCode) return place;
  return isWithin(unitCode, place.districtCode)
    ? { ...place, unitCode }
    : { field, code: "cell.other_unit", params: { value: quote(text) } };
}

/** The owner that a row names, or what is wrong with what it says. */
export function readOwner(values: RowValues, rules: Rules): { owner?: RowOwner; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const name = values.organizationName?.normalize("NFC").replace(/\s+/g, " ");
  if (name === undefined) faults.push({ field: "organizationName", code: "cell.owner_needed" });
  else if (name.length > 80)
    faults.push({ field: "organizationName", code: "input.too_long", params: { limit: 80 } });
  const uscc = values.uscc === undefined ? undefined : normalizeUscc(values.uscc);
  const wrong = uscc === undefined ? undefined : usccFault(uscc);
  if (wrong !== undefined) faults.push({ field: "uscc", code: `uscc.${wrong}` });
  else if (uscc !== undefined && isSoleTrader(uscc)) faults.push({ field: "uscc", code: "cell.sole_trader" });
  const place = readRowPlace(values.district, rules);
  if ("code" in place) faults.push(place);
  if (faults.length > 0 || name === undefined || "code" in place) return { faults };
  return { owner: { name, ...place, ...(uscc === undefined ? {} : { uscc }) }, faults };
}
