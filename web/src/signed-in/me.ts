import { createContext, useContext } from "react";
import type { Me } from "../../../shared/contracts/organizations.ts";
import type { StaffRole } from "../../../shared/contracts/roles.ts";

/** The signed-in person, with the profile that every page under `/app` may count on. */
export type SignedInMe = Me & { readonly profile: NonNullable<Me["profile"]> };

export const MeContext = createContext<SignedInMe | undefined>(undefined);

/** Who is signed in: profile, memberships, staff roles. Only under `/app`. */
export function useMe(): SignedInMe {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error("useMe is for pages under /app");
  return me;
}

/** Does this person hold one of these staff roles? */
export const holdsRole = (me: Me, ...roles: readonly StaffRole[]): boolean =>
  me.staff.some((assignment) => roles.includes(assignment.role));
