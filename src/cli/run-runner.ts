import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { createKubernetesExecutor } from "../executor/index.ts";
import {
  createHttpClientFactory,
  createSocketNetwork,
  createUnpredictableRandom,
  createWallClock,
} from "../platform/index.ts";
import { givenPlace, startRunner, type GivenSetting } from "../runner/index.ts";
import { formatProblem } from "../diagnostics/index.ts";
import { EXIT } from "./exit-codes.ts";
import { loadUserConfig } from "./load-user-config.ts";
import { createRunnerLog } from "./runner-log.ts";
import { stopOnSignals } from "./runner-signals.ts";
import { keptSystemId } from "./system-id-file.ts";
import { workableRunners } from "./workable-runners.ts";

/** Works until it is asked to stop. Gives the exit code. */
export async function runRunner(file: string, given: readonly GivenSetting[]): Promise<number> {
  const loaded = await loadUserConfig(file, given);
  const { config, problems } = workableRunners(loaded.config, loaded.origins);
  for (const problem of problems) console.error(formatProblem(problem));
  const clock = createWallClock();
  const random = createUnpredictableRandom();
  const network = createSocketNetwork();
  const http = createHttpClientFactory({ network, clock });
  const log = createRunnerLog(clock, config.log_level);
  for (const setting of given)
    log("info", `Setting given beside ${file}`, { key: setting.key, by: givenPlace(setting) });
  const runner = startRunner({
    config,
    systemId: await keptSystemId(path.join(path.dirname(path.resolve(file)), ".runner_system_id"), random, log),
    clock,
    random,
    network,
    http,
    createExecutor: createKubernetesExecutor({
      clock,
      random,
      http,
      env: environment(),
      readFile: (name) => readFile(name, "utf8"),
    }),
    log,
    hostname: hostname(),
  });
  const stop = stopOnSignals(runner, log);
  log("info", "Runner started", { runners: `${config.runners.length}`, concurrent: `${config.concurrent}` });
  await runner.done;
  if (stop.asked()) return EXIT.ok;
  // Without being asked it ends only when no [[runners]] section can be worked with, or no session server be started.
  log("error", "Runner ended: the configuration cannot be worked with, as said above", { file });
  return EXIT.usage;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
