/**
 * Who may import whom. A comment says why; where code and rule disagree, one of them is a design decision
 * that belongs into docs/adr.
 */
const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const npm = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

module.exports = {
  forbidden: [
    error(
      "modules-keep-apart",
      "Modules exchange shared/events or keep a projection; they never import each other.",
      { path: "^functions/([^/]+)/" },
      { path: "^functions/", pathNot: "^functions/$1/" },
    ),
    error(
      "domain-is-pure",
      "Rules have no I/O, no clock, no framework: they stand on the kernel, the reference tables, the words of the contracts, the form of decision records and what the timetable engine is asked and answers.",
      { path: "^functions/[^/]+/domain/" },
      {
        path: "^(functions|shared|infra|web)/",
        pathNot:
          "^(functions/[^/]+/domain/|shared/(kernel|reference|contracts)/|shared/identity/(actor|directory|records)\\.ts$|shared/events/(events|programme-events|fairs)\\.ts$|shared/record/(entry|record)\\.ts$|shared/timetable/(instance|answer|impossible|day/why)\\.ts$)",
      },
    ),
    error(
      "domain-uses-no-packages",
      "The same rules run in a function, in a test and, one day, elsewhere.",
      { path: "^functions/[^/]+/domain/" },
      { dependencyTypes: [...npm, "core"] },
    ),
    error(
      "app-knows-ports-only",
      "A use case names the port that it needs; data implements it, the handler brings them together.",
      { path: "^functions/[^/]+/app/" },
      { path: "^functions/[^/]+/(data/|jobs/|routes\\.ts|handler\\.ts|env\\.ts)|@aws-sdk|@middy" },
    ),
    error(
      "data-knows-no-edge",
      "Tables know use cases' ports and the domain, not who asks.",
      { path: "^functions/[^/]+/data/" },
      { path: "^functions/[^/]+/(jobs/|routes\\.ts|handler\\.ts)|@middy" },
    ),
    error(
      "aws-stays-below",
      "Only data, jobs, composition roots and the shared toolkits speak to AWS.",
      {
        path: "^(functions/[^/]+/(domain/|app/|routes\\.ts)|shared/(kernel|reference|contracts|http|matching|timetable)/)",
      },
      { path: "@aws-sdk" },
    ),
    error(
      "kernel-stands-alone",
      "Everything stands on it.",
      { path: "^shared/kernel/" },
      { pathNot: "^shared/kernel/|^ulid$|node_modules/ulid/", dependencyTypesNot: ["core"] },
    ),
    error(
      "reference-on-kernel",
      "Tables of the field: no schemas, no packages.",
      { path: "^shared/reference/" },
      { pathNot: "^shared/(kernel|reference)/" },
    ),
    error(
      "contracts-are-web-safe",
      "The console bundles them. Of matching they take the words alone: reasons, facts, parts of a score.",
      { path: "^shared/contracts/" },
      {
        pathNot:
          "^(shared/(contracts|kernel|reference)/|shared/matching/(exclusion|fact|weights)\\.ts$|node_modules/zod/)",
      },
    ),
    error(
      "engines-stand-on-tables",
      "Libraries that run anywhere: no schemas, no platform, and of packages only the dictionaries of Chinese.",
      { path: "^shared/matching/", pathNot: "^shared/matching/command/" },
      {
        pathNot: "^shared/(kernel|reference|matching)/|^node_modules/(opencc-js|pinyin-pro)/",
        dependencyTypesNot: ["type-only"],
      },
    ),
    error(
      "shared-is-below",
      "What modules stand on does not know them.",
      { path: "^shared/" },
      { path: "^(functions|infra|web)/" },
    ),
    error(
      "console-through-contracts",
      "The console knows the API by its contracts, tickets by their passes, and sealing, which happens in it.",
      { path: "^web/" },
      {
        path: "^(functions|infra|shared)/",
        pathNot: "^shared/(contracts|kernel|reference|tickets|digest|sealing|record)/",
      },
    ),
    error(
      "tickets-are-web-safe",
      "Signed in a function and verified on a phone: no platform, and of packages only the cryptography.",
      { path: "^shared/tickets/" },
      { pathNot: "^shared/(tickets|kernel)/|^node_modules/@noble/" },
    ),
    error(
      "sealing-and-record-are-web-safe",
      "Sealed in a browser, checked by anybody: no platform, and of packages only cryptography and schemas.",
      { path: "^shared/(digest|sealing|record)/", pathNot: "^shared/record/command/" },
      {
        pathNot:
          "^shared/(digest|sealing|record|kernel)/|^node_modules/(@noble|age-encryption|shamir-secret-sharing|canonicalize|zod)/",
      },
    ),
    error(
      "assignment-is-an-engine",
      "A library that runs anywhere: digests for its lots, and the solver, which comes in as an argument.",
      { path: "^shared/(assignment|linear)/" },
      { pathNot: "^shared/(assignment|linear|digest)/", dependencyTypesNot: ["type-only"] },
    ),
    error(
      "infrastructure-reads-declarations",
      "Infrastructure knows variables, indexes, contracts and event sources, never the code that it deploys.",
      { path: "^infra/(bin|stacks|constructs)/" },
      {
        path: "^(functions|shared|web)/",
        pathNot: "^(functions/[^/]+/(env|indexes)\\.ts$|shared/(contracts|kernel|reference|events)/)",
      },
    ),
    error(
      "nobody-knows-the-local-runtime",
      "What runs locally is what deploys, so nothing that deploys may depend on it.",
      { path: "^(functions|shared|web|infra/(bin|stacks|constructs))/" },
      { path: "^infra/local/" },
    ),
    error(
      "product-without-development-packages",
      "What is deployed must not need what only development installs. Types are gone by then.",
      { path: "^(functions|shared)/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "type-import"], pathNot: "@types/" },
    ),
    error(
      "no-cycles",
      "What needs each other is one thing.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    error(
      "resolvable",
      "An import that leads nowhere; what the console's build makes is there when it is built.",
      {},
      { couldNotResolve: true, pathNot: "^virtual:" },
    ),
  ],
  options: {
    // TypeScript 7 has no API that the cruiser could use; swc reads the same files and keeps type imports.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(web/dist|cdk\\.out|coverage|\\.local)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts", ".css", ".svg"],
    },
  },
};
