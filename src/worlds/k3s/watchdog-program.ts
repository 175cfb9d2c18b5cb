import { createDockerEngine, type DockerEndpoint } from "../../platform/docker/index.ts";
import { createWallClock } from "../../platform/index.ts";
import { removeContainer, runContainers } from "./sweep-containers.ts";

/**
 * Waits for its stdin to end, which it has from the harness. Without a word before that the harness was killed: the containers of its run are
 * removed. Argument: `{ endpoint, run }` as JSON.
 */
const { endpoint, run } = JSON.parse(process.argv[2] ?? "") as { endpoint: DockerEndpoint; run: string };

/** A container that was just being made appears a moment later. */
const LOOKS = 10;
const PAUSE_MS = 1000;

let said = "";
for await (const piece of process.stdin) said += String(piece);
const engine = said.startsWith("done") ? undefined : createDockerEngine(endpoint, process.env);
if (engine !== undefined) {
  const clock = createWallClock();
  for (let look = 0; look < LOOKS; look++) {
    const left = await runContainers(engine, run).catch(() => []);
    await Promise.allSettled(left.map(({ id }) => removeContainer(engine, id)));
    await clock.sleep(PAUSE_MS);
  }
}
