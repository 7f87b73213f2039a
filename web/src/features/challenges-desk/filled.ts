/** Without what was left empty: the contracts want an absent field, not an empty one. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled).filter((part) => part !== undefined && part !== null);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, part]) => [name, filled(part)] as const)
    .filter(
      ([, part]) => part !== undefined && part !== null && !(typeof part === "string" && part.trim() === ""),
    );
  return Object.fromEntries(entries);
}
