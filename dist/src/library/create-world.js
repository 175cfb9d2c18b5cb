import { usageError } from "../diagnostics/index.js";
import { loadConfig } from "../runner/index.js";
import { expectationsSchema } from "../scenario/expectations.js";
import { createFakeWorld } from "../worlds/fake-world.js";
import { verdictContext } from "../worlds/verdict-context.js";
import { closeOnce } from "./close-once.js";
import { asFake } from "./fake-api-server.js";
import { withProjects } from "./fake-gitlab.js";
import { checkedPlan, faultsOf } from "./faults.js";
import { openGround } from "./ground.js";
import { createHistory } from "./history/history.js";
import { startRunner } from "./running-runner.js";
import { randomOf } from "./scene.js";
/** Rejects with a `UsageError` for options that are wrong. */
export async function createWorld(options = {}) {
    const { containers = "auto", namespace, objects, runnerLacks, limits } = options;
    const { faults: plan, quiet } = checkedPlan(options.faults ?? [], options.quiet);
    const ground = await openGround(containers);
    try {
        const world = await createFakeWorld(ground, {
            random: randomOf(options),
            plan,
            quiet,
            ...(namespace === undefined ? {} : { namespace }),
            ...(objects === undefined ? {} : { objects }),
            ...(runnerLacks === undefined ? {} : { runnerLacks }),
            ...(limits === undefined ? {} : { limits }),
        });
        return await asWorld(world, ground);
    }
    catch (error) {
        await ground.close();
        throw error;
    }
}
async function asWorld(world, ground) {
    let started;
    let config;
    let projects = 0;
    const history = createHistory(world.history, () => (config === undefined ? undefined : judgedBy(world, config)));
    const faults = faultsOf(world.faults);
    const close = closeOnce(async () => {
        await started?.then((runner) => runner.stop());
        await world.close();
        await ground.close();
    });
    const gitlab = withProjects(world.gitlab, { history, faults, close });
    async function start(how = {}) {
        if (started !== undefined) {
            throw usageError("runner-there", "this world has a runner already", "the fault start-runner starts another one");
        }
        started = startRunner(world, ground, how);
        const runner = await started;
        ({ config } = runner);
        return runner;
    }
    return {
        api: await asFake(world.api, { dir: world.dir, history, faults, close }),
        gitlab,
        history,
        faults,
        connection: world.connection,
        startRunner: start,
        async runPipeline(ci, { files = {}, ...how } = {}) {
            projects++;
            const project = await gitlab.createProject({
                path: `group/project-${projects}`,
                files: { ...files, ".gitlab-ci.yml": ci },
            });
            const pipeline = await gitlab.createPipeline(project);
            const own = started === undefined ? await start(how) : undefined;
            await gitlab.finished(pipeline);
            await own?.stop();
            return pipeline.jobs;
        },
        close,
        [Symbol.asyncDispose]: close,
    };
}
function judgedBy(world, toml) {
    const nothing = { actions: [], faults: [], flags: {}, quiet: undefined, file: "world", placeOf: () => undefined };
    const { config } = loadConfig(toml, "config.toml");
    const expect = expectationsSchema.parse({});
    return verdictContext({ ...nothing, expect }, world, config, { timedOut: false, untaken: [] });
}
