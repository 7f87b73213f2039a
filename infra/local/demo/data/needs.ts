import { aerospaceNeeds } from "./needs-aerospace.ts";
import { aiNeeds } from "./needs-ai.ts";
import { fashionNeeds } from "./needs-fashion.ts";
import { highEndEquipmentNeeds } from "./needs-high-end-equipment.ts";
import { hydrogenNeeds } from "./needs-hydrogen.ts";
import { integratedCircuitsNeeds } from "./needs-integrated-circuits.ts";
import { lifeHealthNeeds } from "./needs-life-health.ts";
import { newEnergyNeeds } from "./needs-new-energy.ts";
import { newMaterialsNeeds } from "./needs-new-materials.ts";
import { nextGenItNeeds } from "./needs-next-gen-it.ts";
import { semiconductorsNeeds } from "./needs-semiconductors.ts";
import { smartWearablesNeeds } from "./needs-smart-wearables.ts";
import type { DemoNeed } from "./types.ts";

/** All demo needs, ten of each chain. */
export const demoNeeds: readonly DemoNeed[] = [
  ...newMaterialsNeeds,
  ...nextGenItNeeds,
  ...newEnergyNeeds,
  ...highEndEquipmentNeeds,
  ...fashionNeeds,
  ...integratedCircuitsNeeds,
  ...aiNeeds,
  ...hydrogenNeeds,
  ...aerospaceNeeds,
  ...lifeHealthNeeds,
  ...semiconductorsNeeds,
  ...smartWearablesNeeds,
];
