/** A number in the base unit of what it measures. */
export interface Quantity {
  readonly value: number;
  readonly dimension: string;
}

/** Units that stand in technical indicators, by what they measure; the number is how many base units one is. */
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pressure: { pa: 1, hpa: 1e2, kpa: 1e3, mpa: 1e6, gpa: 1e9, bar: 1e5 },
  length: { nm: 1e-9, μm: 1e-6, um: 1e-6, 微米: 1e-6, mm: 1e-3, 毫米: 1e-3, cm: 1e-2, m: 1, 米: 1, km: 1e3 },
  mass: { μg: 1e-9, mg: 1e-6, g: 1e-3, 克: 1e-3, kg: 1, 千克: 1, 公斤: 1, t: 1e3, 吨: 1e3 },
  time: { μs: 1e-6, ms: 1e-3, s: 1, 秒: 1, min: 60, 分钟: 60, h: 3600, 小时: 3600, d: 86_400, 天: 86_400 },
  power: { mw: 1e-3, w: 1, kw: 1e3 },
  voltage: { mv: 1e-3, v: 1, kv: 1e3 },
  frequency: { hz: 1, khz: 1e3, mhz: 1e6, ghz: 1e9 },
  ratio: { "%": 1e-2, "‰": 1e-3, ppm: 1e-6, ppb: 1e-9 },
  temperature: { "°c": 1, "℃": 1, 度: 1 },
};

const bases = new Map(
  Object.entries(scales).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
);

/** Milli and mega differ by case only; in indicators of industry megawatts are the common ones. */
const caseSensitive: Readonly<Record<string, Quantity>> = {
  MW: { value: 1e6, dimension: "power" },
};

export const isUnit = (text: string): boolean => bases.has(text.toLowerCase());

const oneNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** Reads "0.2" "mm" or "1,000" "h"; undefined when it is not one plain number. An unknown unit measures itself. */
export function quantityOf(target: string, unit = ""): Quantity | undefined {
  const digits = target.normalize("NFKC").replace(/[,\s]/g, "").toLowerCase();
  if (!oneNumber.test(digits)) return undefined;
  const number = Number(digits);
  const written = unit.normalize("NFKC").replace(/\s/g, "").replace(/µ/g, "μ");
  const exact = caseSensitive[written];
  if (exact !== undefined) return { value: number * exact.value, dimension: exact.dimension };
  const base = bases.get(written.toLowerCase());
  if (base === undefined) return { value: number, dimension: `unit:${written.toLowerCase()}` };
  // Twelve digits: a thousandth of a metre times 450 must equal 0.45 metres.
  return { value: Number((number * base.factor).toPrecision(12)), dimension: base.dimension };
}
