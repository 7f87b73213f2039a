import { aerospaceOffers } from "./offers-aerospace.ts";
import { moreAerospaceOffers } from "./offers-aerospace-2.ts";
import { aiOffers } from "./offers-ai.ts";
import { moreAiOffers } from "./offers-ai-2.ts";
import { fashionOffers } from "./offers-fashion.ts";
import { moreFashionOffers } from "./offers-fashion-2.ts";
import { highEndEquipmentOffers } from "./offers-high-end-equipment.ts";
import { moreHighEndEquipmentOffers } from "./offers-high-end-equipment-2.ts";
import { hydrogenOffers } from "./offers-hydrogen.ts";
import { moreHydrogenOffers } from "./offers-hydrogen-2.ts";
import { integratedCircuitsOffers } from "./offers-integrated-circuits.ts";
import { moreIntegratedCircuitsOffers } from "./offers-integrated-circuits-2.ts";
import { lifeHealthOffers } from "./offers-life-health.ts";
import { moreLifeHealthOffers } from "./offers-life-health-2.ts";
import { newEnergyOffers } from "./offers-new-energy.ts";
import { moreNewEnergyOffers } from "./offers-new-energy-2.ts";
import { newMaterialsOffers } from "./offers-new-materials.ts";
import { moreNewMaterialsOffers } from "./offers-new-materials-2.ts";
import { nextGenItOffers } from "./offers-next-gen-it.ts";
import { moreNextGenItOffers } from "./offers-next-gen-it-2.ts";
import { semiconductorsOffers } from "./offers-semiconductors.ts";
import { moreSemiconductorsOffers } from "./offers-semiconductors-2.ts";
import { smartWearablesOffers } from "./offers-smart-wearables.ts";
import { moreSmartWearablesOffers } from "./offers-smart-wearables-2.ts";
import type { DemoOffer } from "./types.ts";

/** 成果转移目录: every demo offer, over all twelve chains and every state. */
export const demoOffers: readonly DemoOffer[] = [
  ...moreAerospaceOffers,
  ...aerospaceOffers,
  ...moreAiOffers,
  ...aiOffers,
  ...moreFashionOffers,
  ...fashionOffers,
  ...moreHighEndEquipmentOffers,
  ...highEndEquipmentOffers,
  ...moreHydrogenOffers,
  ...hydrogenOffers,
  ...moreIntegratedCircuitsOffers,
  ...integratedCircuitsOffers,
  ...moreLifeHealthOffers,
  ...lifeHealthOffers,
  ...moreNewEnergyOffers,
  ...newEnergyOffers,
  ...moreNewMaterialsOffers,
  ...newMaterialsOffers,
  ...moreNextGenItOffers,
  ...nextGenItOffers,
  ...moreSemiconductorsOffers,
  ...semiconductorsOffers,
  ...moreSmartWearablesOffers,
  ...smartWearablesOffers,
];
