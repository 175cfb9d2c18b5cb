import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { createKubernetesExecutor } from "../executor/index.js";
import { createHttpClientFactory, createSocketNetwork, createUnpredictableRandom, createWallClock, } from "../platform/index.js";
import { givenPlace, startRunner } from "../runner/index.js";
import { formatProblem } from "../diagnostics/index.js";
import { EXIT } from "./exit-codes.js";
import { loadUserConfig } from "./load-user-config.js";
import { createRunnerLog } from "./runner-log.js";
import { stopOnSignals } from "./runner-signals.js";
import { keptSystemId } from "./system-id-file.js";
import { workableRunners } from "./workable-runners.js";
/** Works until it is asked to stop. Gives the exit code. */
export async function runRunner(file, given) {
    const loaded = await loadUserConfig(file, given);
    const { config, problems } = workableRunners(loaded.config, loaded.origins);
    for (const problem of problems)
        console.error(formatProblem(problem));
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
    if (stop.asked())
        return EXIT.ok;
    // Without being asked it ends only when no [[runners]] section can be worked with, or no session server be started.
    log("error", "Runner ended: the configuration cannot be worked with, as said above", { file });
    return EXIT.usage;
}
function environment() {
    return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
}
