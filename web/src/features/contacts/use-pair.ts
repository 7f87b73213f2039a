import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import type { Problem } from "../../api/problem.ts";
import { useMe } from "../../signed-in/me.ts";
import { type Membership, useOrganization } from "../../signed-in/organization.tsx";
import { ask, contractOf, type PublicItem } from "../items/item-api.ts";

const usePublic = (kind: ItemKind, id: string | undefined): UseQueryResult<PublicItem, Problem> =>
  useQuery<PublicItem, Problem>({
    queryKey: [contractOf(kind, "readPublic").key, id],
    queryFn: ({ signal }) => ask(kind, "readPublic", { id: id ?? "" }, { signal }),
    enabled: id !== undefined,
  });

export interface Pair {
  readonly need: UseQueryResult<PublicItem, Problem>;
  readonly offer: UseQueryResult<PublicItem, Problem>;
  /** The kind of the side that asks. */
  readonly mine: ItemKind;
  /** For which organization; undefined for people who belong to none. */
  readonly membership: Membership | undefined;
  /** Both sides are the same organization's. */
  readonly own: boolean;
}

/** Who asks whom: the given item that belongs to an organization of mine is my side, otherwise the one not given. */
export function usePair(needId: string | undefined, offerId: string | undefined): Pair {
  const { memberships } = useMe();
  const { current } = useOrganization();
  const need = usePublic("need", needId);
  const offer = usePublic("offer", offerId);
  const ownerOf = (item: PublicItem | undefined) =>
    memberships.find(({ organizationId }) => organizationId === item?.owner.organizationId);
  const needOwner = ownerOf(need.data);
  const offerOwner = ownerOf(offer.data);
  const given = needId === undefined ? offerOwner : offerId === undefined ? needOwner : undefined;
  const mine =
    needId === undefined
      ? "need"
      : offerId === undefined
        ? "offer"
        : offerOwner !== undefined
          ? "offer"
          : "need";
  const membership = (mine === "need" ? needOwner : offerOwner) ?? current;
  const both = need.data !== undefined && need.data.owner.organizationId === offer.data?.owner.organizationId;
  return { need, offer, mine, membership, own: both || given !== undefined };
}
