import { mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { DEFAULT_CONFIG } from "../scenario/scenario-schema.js";
import { createRunnerFleet } from "../worlds/runner-fleet.js";
import { subjectConfig } from "../worlds/subject-config.js";
import { subjectChoice } from "./chosen-subject.js";
import { closeOnce } from "./close-once.js";
/** How long a pod may take to go once its job is over. */
const SETTLE_MS = 15_000;
export async function startRunner(world, ground, options) {
    const { config: text = DEFAULT_CONFIG, flags = {}, env = {} } = options;
    const subject = subjectChoice(options.subject).of(ground, world, "in-process");
    const access = await world.access("token");
    const config = subjectConfig(text, world.connection, access.settings, flags);
    const configFile = path.join(await mkdtemp(path.join(world.dir, "runner-")), "config.toml");
    await writeFile(configFile, config, { mode: 0o600 });
    const fleet = createRunnerFleet({
        subject,
        configFile,
        machine: {
            name: "faultline",
            env: { ...access.env, ...env },
            arguments: [],
            files: access.files,
            gitlab: { url: world.connection.gitlabUrl, token: world.connection.runnerToken },
            kubeconfig: async () => (await world.access("kubeconfig")).env["KUBECONFIG"] ?? "",
        },
        clock: world.clock,
        history: world.history,
    }, world.faults);
    await fleet.start().catch(async (error) => {
        await fleet.close();
        throw error;
    });
    const stop = closeOnce(async () => {
        await fleet.end(["SIGQUIT", "SIGTERM"], subject.limits.stopMs);
        await world.settled(SETTLE_MS, fleet.wasKilled());
        await fleet.close();
    });
    return { config, configFile, signal: (signal) => fleet.signal(signal), stop, [Symbol.asyncDispose]: stop };
}
