import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type Organization,
  type OrganizationMove,
  organizationsContracts,
} from "../../../../shared/contracts/organizations.ts";
import { call } from "../../api/call.ts";
import { keyOf } from "../../api/hooks.ts";
import type { Problem } from "../../api/problem.ts";

const {
  submitOrganization,
  verifyOrganization,
  rejectOrganization,
  suspendOrganization,
  reinstateOrganization,
  getOrganization,
  getMe,
  listOrganizations,
  readOrganizationLog,
} = organizationsContracts;

/** Tells every list, the record and "who am I" that this organization is not what it was. */
export function useOrganizationChanged(): (organization: Organization) => void {
  const queries = useQueryClient();
  return (organization) => {
    queries.setQueryData(keyOf(getOrganization, { path: { organizationId: organization.id } }), organization);
    for (const { key } of [listOrganizations, readOrganizationLog, getMe]) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

interface Moving {
  readonly move: OrganizationMove;
  readonly reason: string;
}

/** Moves an organization on, in the version that the person read. */
export function useOrganizationMove(
  organization: Organization,
): UseMutationResult<Organization, Problem, Moving> {
  const changed = useOrganizationChanged();
  const path = { organizationId: organization.id };
  const expectedVersion = organization.version;
  return useMutation<Organization, Problem, Moving>({
    mutationFn: ({ move, reason }) => {
      switch (move) {
        case "submit":
          return call(submitOrganization, { path, body: { expectedVersion } });
        case "verify":
          return call(verifyOrganization, { path, body: { expectedVersion } });
        case "reject":
          return call(rejectOrganization, { path, body: { expectedVersion, reason } });
        case "suspend":
          return call(suspendOrganization, { path, body: { expectedVersion, reason } });
        case "reinstate":
          return call(reinstateOrganization, { path, body: { expectedVersion, reason } });
      }
    },
    onSuccess: changed,
  });
}
