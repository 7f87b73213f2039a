// `npm start` and `npm test` on any machine: plain JavaScript without packages, because it runs before they are
// installed and on whatever Node the machine has. Everything else runs on the Node that package-lock.json pins.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const binaries = join(root, "node_modules", ".bin");
const environment = { ...process.env, PATH: `${binaries}:${process.env.PATH}` };

/** Every child that runs, so that Ctrl-C reaches all of them. */
const children = new Set();
let stopped = false;

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    stopped = true;
    // A terminal sends Ctrl-C to the children too; they take the second one for the first.
    for (const child of children) child.kill(signal);
    if (children.size === 0) process.exit(130);
  });
}

/** Runs a command to its end; gives its exit code. A child with a channel learns by it that this process is gone. */
function run(command, args, channel = []) {
  return new Promise((resolve) => {
    const stdio = ["inherit", "inherit", "inherit", ...channel];
    const child = spawn(command, args, { cwd: root, env: environment, stdio });
    children.add(child);
    child.on("error", (error) => fail(`${command} cannot be started: ${error.message}`));
    child.on("exit", (code, signal) => {
      children.delete(child);
      if (stopped) process.exit(code ?? 130);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

const finds = (command, args = ["--version"]) => {
  const { error, status } = spawnSync(command, args, { stdio: "ignore" });
  return !error && status === 0;
};

/** Packages as the lock file wants them. */
async function installPackages() {
  const mark = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  const current = existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs;
  if (current && existsSync(join(binaries, "node"))) return;
  console.log("Installing packages (npm ci) …");
  if ((await run("npm", ["ci", "--no-audit", "--no-fund"])) !== 0)
    fail("npm ci failed; its output above says why.");
}

function requireJava() {
  const { error, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
  if (!error && version >= 11) return;
  fail(
    "Java 11 or newer is needed for DynamoDB Local: install a Java runtime (Debian, Ubuntu: apt install default-jre-headless; macOS: brew install openjdk) so that `java -version` works.",
  );
}

/** The same engine without a window around it: half the processor time. Older systems do not have it. */
const lightBrowser = "chromium-headless-shell";
const hasBrowser = () =>
  ["chromium", "chromium-browser", "google-chrome"].some((name) => finds(name)) ||
  existsSync("/Applications/Google Chrome.app");
const hasChineseFont = () => {
  const { stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return (stdout ?? "").trim() !== "" || process.platform === "darwin";
};

/** What the browser tests need and npm does not bring. */
async function installBrowser() {
  const fonts = hasChineseFont() ? [] : ["fonts-noto-cjk"];
  const browsers = finds(lightBrowser) ? [[]] : [[lightBrowser], hasBrowser() ? [] : ["chromium"]];
  const isRoot = process.getuid?.() === 0;
  const mayInstall = finds("apt-get") && (isRoot || finds("sudo", ["-n", "true"]));
  const apt = [...(isRoot ? [] : ["sudo", "-n"]), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  const [command, ...rest] = apt;
  if (mayInstall && browsers[0].length + fonts.length > 0) await run(command, [...rest, "update", "-q"]);
  for (const missing of browsers.map((browser) => [...browser, ...fonts])) {
    if (missing.length === 0) return;
    if (!mayInstall) continue;
    console.log(`Installing ${missing.join(" and ")} …`);
    const install = ["install", "-y", "-q", "--no-install-recommends", ...missing];
    if ((await run(command, [...rest, ...install])) === 0) return;
  }
  const missing = [...browsers.at(-1), ...fonts];
  fail(
    `The tests need ${missing.join(" and ")}: install ${missing.length > 1 ? "them" : "it"} with the system's package manager.`,
  );
}

/** What `npm run check` does one after the other, side by side: each of them keeps one processor busy. */
async function check() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const names = Object.keys(scripts).filter((name) => name.startsWith("check:"));
  const codes = await Promise.all(names.map((name) => run("npm", ["run", "--silent", name])));
  return codes.every((code) => code === 0);
}

const [what, ...args] = process.argv.slice(2);
await installPackages();
requireJava();
if (what === "start") {
  process.exitCode = await run("node", [join("infra", "local", "start.ts"), ...args], ["ipc"]);
} else if (what === "test") {
  await installBrowser();
  if (!(await check())) fail("npm run check failed; its output above says why.");
  process.exitCode = await run("vitest", ["run", ...args]);
} else {
  fail("Use: node infra/tools/run.mjs start|test");
}
