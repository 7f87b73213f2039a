import { useQuery } from "@tanstack/react-query";

/** Names of GB/T 2260 codes; the table is large, so it arrives only with the first page that shows one. */
export function DistrictNames({ codes }: { codes: readonly string[] }) {
  const names = useQuery({
    queryKey: ["district-names"],
    queryFn: async () => (await import("../../../../shared/reference/districts.ts")).districtFullName,
    // A function is no data to compare or refetch.
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <ul className="plain-list" lang="zh-CN">
      {codes.map((code) => (
        <li key={code}>{names.data?.(code) ?? code}</li>
      ))}
    </ul>
  );
}
