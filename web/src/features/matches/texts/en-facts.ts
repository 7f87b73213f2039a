import type zh from "./zh-facts.ts";

const facts: typeof zh = {
  chain: {
    same: "Same industrial chain: {{chain}}",
    near: "Neighbouring chains: {{need}} and {{offer}}",
  },
  industry: { same: "Same industry: {{industry}}" },
  field: { shared: "Same keywords: {{keywords}}" },
  type: {
    fits: "Sought: {{need}}; offered: {{offer}}",
  },
  modes: {
    common: "Same form of cooperation: {{modes}}",
    disjoint: "Forms of cooperation differ: sought {{need}}, offered {{offer}}",
  },
  amount: {
    within: "Asking {{price}}, within the budget of {{budget}}",
    above: "Asking {{price}}, above the budget of {{budget}}",
  },
  trl: {
    reached: "TRL {{reached}}, reaches the target of {{target}}",
    short: "TRL {{reached}}, below the target of {{target}}",
  },
  indicator: {
    met: "{{name}}: {{offer}} meets {{need}}",
    missed: "{{name}}: {{offer}} does not reach {{need}}",
  },
  district: {
    preferred: "In a preferred district: {{district}}",
    "not-preferred": "Outside the preferred districts: {{district}}",
    same: "Both in {{district}}",
  },
  deadline: { short: "Only {{days}} days left, closes on {{until}}" },
};
export default facts;
