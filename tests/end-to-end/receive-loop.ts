import {diskEffects} from "../../pipeline/disk.ts";
import {receive} from "../../pipeline/ontvang.ts";
import {letterFile} from "../support/letter-file.ts";
import {requestFor} from "../support/request.ts";

// Drops one file after the other in a postbox and receives it, until it is killed.
const [data = "", start = "0"] = process.argv.slice(2);
const effects = {...diskEffects(() => undefined), today: () => "2026-02-03", ask: async () => null};
const request = requestFor({data, templates: `${data}/geen`, output: `${data}/../uit`});
for (let number = Number(start); ; number += 1) {
  const {name, text} = letterFile(number);
  await effects.write(`${data}/postvak/${name}`, new TextEncoder().encode(text));
  process.stdout.write(`${number}\n`);
  await receive(request, effects);
}
