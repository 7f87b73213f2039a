import type { Bilingual } from "../../../../shared/kernel/bilingual.ts";

/** A title and a text in both languages. What stands in braces is filled in; wording.ts says with what. */
export interface Template {
  readonly title: Bilingual;
  readonly body: Bilingual;
}
