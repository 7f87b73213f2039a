import { Logger } from "@aws-lambda-powertools/logger";
import type { Context } from "aws-lambda";
import { addMilliseconds, systemClock } from "../../../shared/kernel/time.ts";
import { deliverDue } from "../app/deliver.ts";
import { deliveryParts } from "../delivery-parts.ts";

const logger = new Logger({ serviceName: "notices-deliver-due" });
const deliver = deliverDue(deliveryParts());

/** What the last attempts need to end and to be written down. */
const reserveMs = 25_000;

/** Every minute: attempts what is due. */
export const handler = async (_event: unknown, context: Pick<Context, "getRemainingTimeInMillis">) => {
  const left = context.getRemainingTimeInMillis() - reserveMs;
  const tally = await deliver(addMilliseconds(systemClock.now(), left));
  if (tally.attempts > 0) logger.info("delivered", { ...tally });
};
