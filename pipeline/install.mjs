// Runs before `npm start` and `npm test`: installs the packages when they are missing or older than the lock file.
// Only built-in modules, because nothing else is there yet.
import {spawnSync} from "node:child_process";
import {existsSync, lstatSync, statSync} from "node:fs";
import path from "node:path";
import {fileURLToPath} from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));
const lock = path.join(folder, "package-lock.json");
const packages = path.join(folder, "node_modules");
const installed = path.join(packages, ".package-lock.json");
// npm empties what a link points at first, and that may be in use elsewhere: whoever made the link keeps it up to date.
const isLinked = lstatSync(packages, {throwIfNoEntry: false})?.isSymbolicLink() ?? false;

if (!isLinked && (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs)) {
  console.log("Pakketten worden geïnstalleerd; dat kan de eerste keer enkele minuten duren.");
  // npm tells its scripts where it is, which spares us a shell to find npm or npm.cmd.
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const result = spawnSync(command, [...args, "ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
  });
  process.exitCode = result.status ?? 1;
}
