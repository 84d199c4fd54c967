import {fileURLToPath} from "node:url";
import {build} from "esbuild";

/**
 * The reader and all that it uses as one JavaScript text, for a worker. A worker that loads the sources through tsx
 * needs ten times the processor time to start, each time that one is lost to a file.
 */
export async function workerScript(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL("./sheets.worker.ts", import.meta.url))],
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
