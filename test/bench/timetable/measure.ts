/** Processor seconds of this process: on a machine that others use too, the wall clock measures them. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** One line of the table of targets. */
export interface Row {
  readonly what: string;
  readonly floor: string;
  readonly aim: string;
  readonly measured: string;
  /** Undefined where nothing could be measured. */
  readonly met: boolean | undefined;
}

export function printed(rows: readonly Row[]): string {
  const lines = rows.map(({ what, floor, aim, measured, met }) => {
    const verdict = met === undefined ? "not measured" : met ? "met" : "**missed**";
    return `| ${what} | ${floor} | ${aim} | ${measured} | ${verdict} |`;
  });
  return ["| work | at least | aim | measured | |", "|---|---|---|---|---|", ...lines].join("\n");
}
