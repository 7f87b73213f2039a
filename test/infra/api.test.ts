import { describe, expect, it } from "vitest";
import { allContracts } from "../../shared/contracts/index.ts";
import { synthesizedOnce } from "./synthesized.ts";

const app = synthesizedOnce();
const routes = app.resources("AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties);

describe("routes", () => {
  it("are the contracts, each once", () => {
    const keys = routes.map((route) => route.RouteKey).sort();
    expect(keys).toEqual(allContracts.map((contract) => contract.key as string).sort());
  });

  it("want a token unless the contract is public", () => {
    for (const contract of allContracts) {
      const route = routes.find(({ RouteKey }) => RouteKey === contract.key);
      const open = contract.who.includes("public");
      expect([contract.key, route?.AuthorizationType]).toEqual([contract.key, open ? "NONE" : "JWT"]);
      expect(route?.AuthorizerId === undefined).toBe(open);
    }
  });

  it("lead to the function of the contract's module", () => {
    const functionOf = new Map(
      app
        .resources("AWS::ApiGatewayV2::Integration")
        .map(({ id, Properties }) => [id, JSON.stringify(Properties.IntegrationUri)]),
    );
    const modules = {
      organizations: "OrganizationsFunctionsApi",
      matchmaking: "MatchmakingFunctionsApi",
      matching: "MatchingFunctionsApi",
      contacts: "ContactsFunctionsApi",
      notices: "NoticesFunctionsApi",
      events: "EventsFunctionsApi",
      challenges: "ChallengesFunctionsApi",
      proposals: "ChallengesFunctionsProposalsApi",
      fairs: "FairsFunctionsApi",
    };
    for (const contract of allContracts) {
      const route = routes.find(({ RouteKey }) => RouteKey === contract.key);
      const target = JSON.stringify(route?.Target);
      const integration = [...functionOf.keys()].find((id) => target.includes(`"${id}"`)) ?? "";
      expect(functionOf.get(integration)).toContain(modules[contract.module]);
    }
  });
});

describe("the API", () => {
  it("takes tokens of the issuer and audience that are its parameters", () => {
    const [authorizer] = app.resources("AWS::ApiGatewayV2::Authorizer");
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: "JWT",
      IdentitySource: ["$request.header.Authorization"],
      JwtConfiguration: { Issuer: { Ref: "OidcIssuer" }, Audience: [{ Ref: "OidcAudience" }] },
    });
  });

  it("lets the console's pages alone call it from a browser", () => {
    const [api] = app.resources("AWS::ApiGatewayV2::Api");
    expect(api?.Properties.CorsConfiguration.AllowOrigins).toEqual([{ Ref: "ConsoleOrigin" }]);
    expect(api?.Properties.CorsConfiguration.AllowCredentials).toBeUndefined();
  });

  it("throttles", () => {
    const [stage] = app.resources("AWS::ApiGatewayV2::Stage");
    expect(stage?.Properties.DefaultRouteSettings).toEqual({
      ThrottlingBurstLimit: 400,
      ThrottlingRateLimit: 200,
    });
  });

  it("logs what was asked for, not who asked or for which item", () => {
    const [stage] = app.resources("AWS::ApiGatewayV2::Stage");
    const format: string = stage?.Properties.AccessLogSettings.Format;
    expect(format).toContain("$context.routeKey");
    expect(format).not.toMatch(
      /identity|authorizer|\$context\.(path|domainName)|userAgent|sourceIp|querystring/,
    );
  });
});
