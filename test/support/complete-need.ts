import { addDays, civilDateAt } from "../../shared/kernel/time.ts";

/** The content of a need that can be submitted. */
export const completeNeed = () => ({
  title: "薄壁铝合金件焊接变形控制",
  needType: "technology",
  urgency: "soon",
  chains: ["high-end-equipment"],
  keywords: [],
  publicText: "薄壁铝合金壳体焊接后平面度超差，希望引入成套工艺并在产线验证，双方共同确定指标。",
  indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm" }],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
  budget: { negotiable: true },
  openUntil: addDays(civilDateAt(new Date().toISOString()), 60),
  contact: { name: "联系人", phone: "13800007531" },
  attachments: [],
  publicationConsent: true,
  notClassified: true,
});
