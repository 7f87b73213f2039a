import { createContext, type ReactNode, useContext, useState } from "react";
import type { Me } from "../../../shared/contracts/organizations.ts";
import { useMe } from "./me.ts";

export type Membership = Me["memberships"][number];

interface CurrentOrganization {
  /** The organization that the person works for now; undefined for those who belong to none. */
  readonly current: Membership | undefined;
  readonly all: readonly Membership[];
  choose(organizationId: string): void;
}

const stored = "duijie.organization";
const OrganizationContext = createContext<CurrentOrganization | undefined>(undefined);

/** Remembers on this tab for which organization the person works. */
export function OrganizationProvider({ children }: { children: ReactNode }) {
  const { memberships } = useMe();
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(stored));
  const current = memberships.find((m) => m.organizationId === chosen) ?? memberships[0];
  const choose = (organizationId: string) => {
    sessionStorage.setItem(stored, organizationId);
    setChosen(organizationId);
  };
  return <OrganizationContext value={{ current, all: memberships, choose }}>{children}</OrganizationContext>;
}

/** For which organization the person works now, and the others to choose from. Only under `/app`. */
export function useOrganization(): CurrentOrganization {
  const organization = useContext(OrganizationContext);
  if (organization === undefined) throw new Error("useOrganization is for pages under /app");
  return organization;
}
