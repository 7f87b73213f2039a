import { useQuery } from "@tanstack/react-query";
import { units } from "../../../shared/reference/units.ts";
import { useLanguage } from "../ui/use-format.ts";

const unitOf = (code: string) => units.find((unit) => unit.code === code);

/**
 * Names GB/T 2260 codes. The city's own are at hand; the table of the whole country is large, so it is loaded only
 * when one of these codes is from elsewhere. Until then, a code stands for itself.
 */
export function useDistrictName(codes: readonly string[]): (code: string) => string {
  const language = useLanguage();
  const names = useQuery({
    queryKey: ["district-names"],
    queryFn: async () => (await import("../../../shared/reference/districts.ts")).districtFullName,
    enabled: codes.some((code) => unitOf(code) === undefined),
    // A function is no data to compare or refetch.
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (code) => unitOf(code)?.name[language === "en" ? "en" : "zh"] ?? names.data?.(code) ?? code;
}
