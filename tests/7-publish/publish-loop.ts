import {publish} from "../../pipeline/7-publish/index.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {RUN, setNumber} from "./numbered-sets.ts";

const [output = "", start = "0"] = process.argv.slice(2);
const effects = diskEffects(() => undefined);
process.stdout.write("start\n");
for (let number = Number(start); ; number += 1) await publish(setNumber(number), RUN, output, effects);
