import type { Contract } from "./contract.ts";
import { needContracts, offerContracts } from "./matchmaking.ts";
import { organizationsContracts } from "./organizations.ts";

/** Every operation of the API. A module that is not listed here does not exist for anybody. */
export const allContracts: readonly Contract[] = [
  ...Object.values(organizationsContracts),
  ...Object.values(needContracts),
  ...Object.values(offerContracts),
];
