import { Logger } from "@aws-lambda-powertools/logger";
import type { EventBridgeEvent } from "aws-lambda";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { tellWebhooks } from "../app/deliver.ts";
import { deliveryParts } from "../delivery-parts.ts";

const logger = new Logger({ serviceName: "notices-tell-webhooks" });
const tell = tellWebhooks(deliveryParts());

/** Tells webhooks what just became public: one attempt at once, the others when they are due. */
export const handler = async ({ detail }: EventBridgeEvent<string, unknown>): Promise<void> => {
  const event = DuijieEvent.parse(detail);
  const tally = await tell(event);
  if (tally.attempts > 0) logger.info("told", { event: event.id, type: event.type, ...tally });
};
