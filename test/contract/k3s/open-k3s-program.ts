import { hearInterruption } from "../../../src/cli/interruption.ts";
import { createHostPrograms, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { openK3s } from "../../../src/worlds/k3s/index.ts";

/** Opens k3s as the command line does, and tells what came of it. */
await openK3s({
  image: "rancher/k3s:test",
  loadImages: [],
  run: "run-1",
  clock: createWallClock(),
  network: createSocketNetwork(),
  programs: createHostPrograms(),
  env: process.env,
  signal: hearInterruption().signal,
  news: (line) => console.log(line),
}).catch((error: Error) => {
  console.log(error.message);
  process.exit(1);
});
