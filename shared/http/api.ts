import type { Logger } from "@aws-lambda-powertools/logger";
import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { DomainError } from "../kernel/domain-error.ts";
import { admit, type FindActor } from "./access.ts";
import { creatingCall, readInput } from "./input.ts";
import { languageOf, problemReply } from "./problems.ts";
import type { Route } from "./route.ts";

interface ApiParts {
  readonly routes: readonly Route[];
  readonly findActor: FindActor;
  readonly logger: Logger;
}

type Reply = APIGatewayProxyStructuredResultV2;

/**
 * One module's API: dispatches on the route key, admits the caller, validates the input, calls the use case, and
 * strips from its reply what the contract does not list. Errors become problems at this edge and nowhere else.
 */
export function api({ routes, findActor, logger }: ApiParts) {
  const byKey = new Map(routes.map((route) => [route.contract.key as string, route]));

  const dispatch = async (event: APIGatewayProxyEventV2): Promise<Reply> => {
    const route = byKey.get(event.routeKey);
    if (route === undefined) throw new DomainError("not_found", "request.route_unknown");
    const { contract } = route;
    const caller = await admit(contract, event, findActor);
    const input = readInput(contract, event);
    const call =
      contract.creates && caller.identity !== undefined
        ? { call: creatingCall(event, caller.identity.personId) }
        : {};
    const receivedAt = new Date(event.requestContext.timeEpoch).toISOString();
    const reply = contract.reply.parse(await route.handle({ ...input, receivedAt, ...caller, ...call }));
    return {
      statusCode: contract.status,
      headers: {
        "content-type": contract.media ?? "application/json; charset=utf-8",
        "cache-control": cacheControl(contract.who),
      },
      body: contract.media === undefined ? JSON.stringify(reply) : String(reply),
    };
  };

  return middy<APIGatewayProxyEventV2, Reply, Error, Context>()
    .onError(async (request) => {
      const { event, context } = request;
      const error = request.error ?? new Error("unknown");
      const reply = problemReply(error, languageOf(event.headers["accept-language"]), context.awsRequestId);
      const facts = { route: event.routeKey, status: reply.statusCode, trace: context.awsRequestId };
      // Name and stack only: an SDK error may carry the stored item that a condition met.
      if (reply.statusCode === 500)
        logger.error("unforeseen failure", { ...facts, name: error.name, stack: error.stack ?? "" });
      else logger.info("refused", { ...facts, code: error.message });
      request.response = reply;
    })
    .after(async ({ event, context, response }) => {
      logger.info("answered", {
        route: event.routeKey,
        status: response?.statusCode,
        trace: context.awsRequestId,
      });
    })
    .handler(dispatch);
}

/** Public lists may be kept for moments by browsers and the CDN; everything else is for its caller only. */
const cacheControl = (who: readonly string[]): string =>
  who.includes("public") ? "public, max-age=15" : "no-store";
