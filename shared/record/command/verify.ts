import { run } from "./run.ts";

/**
 * `npm run -s verify -- RECORD.json [--key KEY] [--receipt RECEIPT.json]`: exit 0 with a summary, 1 with the first thing
 * that does not hold, 2 when there is nothing to verify.
 */
const { code, text } = run(process.argv.slice(2));
process.exitCode = code;
if (code === 0) console.log(text);
else console.error(text);
