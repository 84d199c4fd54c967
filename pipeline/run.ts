// A time zone set here, before anything reads it, keeps the zone of the machine out of every output.
process.env.TZ = "UTC";

import path from "node:path";
import {fileURLToPath} from "node:url";
import {thisMachine} from "./machine.ts";
import {main} from "./main.ts";
import {openPrinter} from "./printer.ts";

const PRODUCT = fileURLToPath(new URL("..", import.meta.url))
  .replaceAll(path.sep, "/")
  .replace(/\/$/, "");

const {print, close} = openPrinter();
process.exitCode = await main(process.argv.slice(2), {
  ...thisMachine(PRODUCT, {say: console.log, complain: console.error}),
  print,
});
await close();
