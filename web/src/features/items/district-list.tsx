import { useDistrictName } from "../../names/use-district-name.ts";
import { useNames } from "../../names/use-names.ts";

/** Districts by name, in one line. */
export function DistrictList({ codes }: { codes: readonly string[] }) {
  const names = useNames();
  const districtName = useDistrictName(codes);
  return names.list(codes.map(districtName));
}
