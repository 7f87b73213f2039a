/** One line of the table: what was measured against what is asked. */
export interface Target {
  readonly what: string;
  readonly measured: number;
  readonly atLeast: number;
  readonly aim?: number;
  /** Whether less is better. */
  readonly less?: boolean;
  readonly show: (value: number) => string;
  /** How sure, or of what. */
  readonly note?: string;
}

export const ratio = (value: number): string => `× ${value.toFixed(2)}`;
export const fraction = (value: number): string => `1/${(1 / value).toFixed(0)}`;
export const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
export const seconds = (value: number): string => `${value.toFixed(1)} s`;
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
export const signed = (value: number): string => `${value >= 0 ? "+" : "−"}${Math.abs(value).toFixed(3)}`;

const reaches = ({ measured, less }: Target, limit: number): boolean =>
  less === true ? measured <= limit : measured >= limit;

export const missed = (target: Target): boolean => !reaches(target, target.atLeast);

export function print(target: Target): void {
  const { what, measured, atLeast, aim, show, note } = target;
  const verdict = missed(target) ? "MISSED" : aim !== undefined && reaches(target, aim) ? "aim" : "floor";
  const asked = aim === undefined ? show(atLeast) : `${show(atLeast)}, aim ${show(aim)}`;
  console.log(
    `${verdict.padEnd(6)}  ${show(measured).padStart(9)}  (${asked})  ${what}${note === undefined ? "" : `; ${note}`}`,
  );
}
