import { cityCode } from "../../../../../shared/reference/units.ts";

/** A node of province → city → county, as a cascader takes it. */
export interface DistrictNode {
  readonly value: string;
  readonly label: string;
  children?: DistrictNode[];
}

const levelOf = (code: string): "province" | "city" | "county" =>
  code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";

function tree(names: Readonly<Record<string, string>>): DistrictNode[] {
  const nodes = new Map<string, DistrictNode>();
  const roots: DistrictNode[] = [];
  for (const [code, label] of Object.entries(names).sort(([a], [b]) => a.localeCompare(b))) {
    // The city's own districts are offered before everything else, not here.
    if (code.slice(0, 4) === cityCode.slice(0, 4)) continue;
    const node: DistrictNode = { value: code, label };
    nodes.set(code, node);
    if (levelOf(code) === "province") {
      roots.push(node);
      continue;
    }
    const city = levelOf(code) === "county" ? nodes.get(`${code.slice(0, 4)}00`) : undefined;
    // Counties of municipalities, and some others, stand directly under the province.
    const parent = city ?? nodes.get(`${code.slice(0, 2)}0000`);
    if (parent !== undefined) {
      parent.children ??= [];
      parent.children.push(node);
    }
  }
  return roots.filter((root) => root.children !== undefined);
}

let loading: Promise<DistrictNode[]> | undefined;

/** All provinces; 60 KiB that only organizations from elsewhere need. */
export function loadDistricts(): Promise<DistrictNode[]> {
  loading ??= import("../../../../../shared/reference/districts.ts")
    .then((module) => tree(Object.fromEntries(module.districtNames())))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** From the province to this county. */
export function pathTo(nodes: readonly DistrictNode[], code: string): string[] {
  for (const node of nodes) {
    if (node.value === code) return [code];
    const inner = pathTo(node.children ?? [], code);
    if (inner.length > 0) return [node.value, ...inner];
  }
  return [];
}
