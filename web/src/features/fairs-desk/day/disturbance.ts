/** What the form of the day says happened, in the contract's shape. */

export const disturbanceKinds = ["absent", "table_lost", "slot_added", "walk_in"] as const;
type Kind = (typeof disturbanceKinds)[number];

export interface DayForm {
  readonly kind?: Kind;
  readonly participantId?: string;
  readonly slots?: number[];
  readonly table?: number;
  readonly session?: number;
  readonly requestIds?: string[];
}

/** Only what belongs to its kind; what is missing is for the contract to say. */
export function disturbanceOf({ kind = "absent", ...form }: DayForm) {
  const slots = [...(form.slots ?? [])].sort((one, other) => one - other);
  switch (kind) {
    case "absent":
      return { kind, participantId: form.participantId ?? "", slots };
    case "table_lost":
      return { kind, table: form.table ?? 0, slots };
    case "slot_added":
      return { kind, session: form.session ?? 0 };
    case "walk_in":
      return { kind, requestIds: form.requestIds ?? [] };
  }
}
