import { writeFile } from "node:fs/promises";
import path from "node:path";
import { announce, startControlServer } from "../control/index.js";
import { usageError } from "../diagnostics/index.js";
import { createUnpredictableRandom } from "../platform/index.js";
import { parsePlan } from "../scenario/parse-plan.js";
import { createFakeWorld } from "../worlds/fake-world.js";
import { withGround } from "../library/ground.js";
import { hearInterruption } from "./interruption.js";
import { tellOfJobs } from "./job-news.js";
import { tellOfFaults } from "./fault-news.js";
import { readPlan } from "./plan-text.js";
import { projectFiles } from "./project-files.js";
import { readyJson, readyText } from "./serve-ready.js";
/** The fakes alone, until somebody wants an end. */
export async function runServe(options) {
    const plan = options.faults === undefined ? undefined : parsePlan(await readPlan(options.faults), options.faults);
    const interruption = hearInterruption();
    const files = options.project === undefined ? undefined : await projectFiles(options.project);
    await withGround(options.runtime, async (ground) => {
        const world = await startWorld(ground, options, plan);
        const door = await openDoor(ground, world);
        try {
            const kubeconfig = await writeKubeconfig(world, options.kubeconfig ?? path.join(ground.dir, "kubeconfig.yaml"));
            const ready = options.json ? readyJson : readyText;
            console.log(ready({
                kubeconfig,
                connection: world.connection,
                apiToken: world.gitlab.apiToken,
                containers: ground.runtime.description,
                door,
                plan: world.faults.counts(),
            }));
            tellOfFaults(world, { json: options.json, print: (line) => console.log(line) });
            if (files !== undefined) {
                tellOfJobs(world.gitlab, { json: options.json, verbose: options.verbose, print: (line) => console.log(line) });
                await world.gitlab.createPipeline(await world.gitlab.createProject(files));
            }
            await interruption.asked;
        }
        finally {
            await door.close();
            await world.close();
        }
    });
}
/** The way to the plan for `faultline faults`, as long as the world is served. */
async function openDoor({ network }, { faults }) {
    const server = await startControlServer({ network, random: createUnpredictableRandom(), faults });
    const door = { url: server.url, token: server.token, pid: process.pid };
    const withdraw = await announce(door);
    return {
        ...door,
        async close() {
            await withdraw();
            await server.close();
        },
    };
}
function startWorld(ground, options, plan) {
    const { namespace, apiPort, gitlabPort } = options;
    return createFakeWorld(ground, {
        random: createUnpredictableRandom(),
        namespace,
        ...(plan === undefined ? {} : { plan: plan.faults, quiet: plan.quiet }),
        ports: {
            ...(apiPort === undefined ? {} : { api: apiPort }),
            ...(gitlabPort === undefined ? {} : { gitlab: gitlabPort }),
        },
    }).catch(explainPort);
}
function explainPort(error) {
    if (error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")) {
        throw usageError("port-in-use", `cannot listen: ${error.message}`, "choose another --api-port or --gitlab-port, or leave it out for a free one");
    }
    throw error;
}
async function writeKubeconfig({ api }, name) {
    const file = path.resolve(name);
    const administrator = api.addToken("faultline-admin", ["system:masters"]);
    await writeFile(file, api.kubeconfig({ token: administrator }), { mode: 0o600 }).catch((error) => {
        throw usageError("unwritable-file", `cannot write the kubeconfig ${file}: ${error.message}`, "choose another --kubeconfig");
    });
    return file;
}
