import { useQuery } from "@tanstack/react-query";
import { matchingContracts } from "../../../../shared/contracts/matching.ts";
import { organizationsContracts } from "../../../../shared/contracts/organizations.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { organizationIdIn } from "./organization-input.ts";

export interface FoundOrganization {
  readonly id: string;
  readonly name: string;
}

/**
 * Organizations by name, as the public directory knows them: those with a public need or offer; any verified one by
 * the address of its public page.
 */
export const useOrganizationSearch = (words: string) =>
  useQuery<readonly FoundOrganization[], Problem>({
    queryKey: ["organizations-by-name", words],
    enabled: words.trim().length >= 2,
    queryFn: async ({ signal }) => {
      const organizationId = organizationIdIn(words);
      if (organizationId !== undefined) {
        const { readOrganizationCard } = organizationsContracts;
        const card = await call(readOrganizationCard, { path: { organizationId } }, { signal });
        return [{ id: card.id, name: card.name }];
      }
      const query = { q: words, limit: 50 };
      const { hits } = await call(matchingContracts.search, { query }, { signal });
      const found = new Map(
        hits
          .filter(
            ({ listing }) => listing.collected !== true && listing.organizationName.includes(words.trim()),
          )
          .map(({ listing }) => [listing.organizationId, listing.organizationName]),
      );
      return [...found].map(([id, name]) => ({ id, name }));
    },
  });
