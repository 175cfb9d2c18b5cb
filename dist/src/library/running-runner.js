import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { DEFAULT_CONFIG } from "../scenario/scenario-schema.js";
import { createRunnerFleet } from "../worlds/runner-fleet.js";
import { subjectConfig } from "../worlds/subject-config.js";
import { chosenSubject } from "./chosen-subject.js";
import { closeOnce } from "./close-once.js";
/** A runner that does not stop when asked is asked more strongly. */
const STOP_MS = 10_000;
/** How long a pod may take to go once its job is over. */
const SETTLE_MS = 15_000;
export async function startRunner(world, ground, options) {
    const { config: text = DEFAULT_CONFIG, subject = "built-in", flags = {}, env = {} } = options;
    const access = await world.access("token");
    const config = subjectConfig(text, world.connection, access.settings, flags);
    const configFile = path.join(await mkdtemp(path.join(world.dir, "runner-")), "config.toml");
    await writeFile(configFile, config, { mode: 0o600 });
    const fleet = createRunnerFleet({
        subject: chosenSubject(subject, { ground, world, how: "in-process" }),
        configFile,
        machine: { env: { ...access.env, ...env }, arguments: [], files: access.files },
        clock: world.clock,
        history: world.history,
    }, world.faults);
    await fleet.start();
    const stop = closeOnce(async () => {
        await fleet.end(subject === "built-in" ? ["SIGQUIT", "SIGTERM"] : ["SIGQUIT", "SIGTERM", "SIGKILL"], STOP_MS);
        await world.settled(SETTLE_MS, fleet.wasKilled());
    });
    return { config, configFile, signal: (signal) => fleet.signal(signal), stop, [Symbol.asyncDispose]: stop };
}
