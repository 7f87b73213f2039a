import * as z from "zod";

/** Variables of the function that hands out the console where no content network is in front of it. */
export const siteEnv = z.object({
  /** Headers of every answer, as a JSON object. */
  SECURITY_HEADERS: z.string().min(2),
  /** What `/config.json` says. */
  CONSOLE_CONFIG: z.string().min(2),
});
