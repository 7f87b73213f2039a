import type { ProblemCode } from "../../../../shared/kernel/problem-texts.ts";

/** What is wrong with a cell, before anybody knows which one it is. */
export interface CellFault {
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Messages repeat a cell only as far as people need to recognise it. */
export const quote = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

export const isFault = (value: unknown): value is CellFault =>
  typeof value === "object" && value !== null && "code" in value;
