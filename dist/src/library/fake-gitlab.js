import { mkdir } from "node:fs/promises";
import path from "node:path";
import { startGitLab, } from "../../fake-gitlab/index.js";
import { didYouMean, usageError } from "../diagnostics/index.js";
import { performGitLabMoments } from "../worlds/gitlab-moments.js";
import { closeOnce } from "./close-once.js";
import { faultsOf } from "./faults.js";
import { createHistory } from "./history/history.js";
import { openScene } from "./scene.js";
/** Starts a GitLab of its own. Rejects with a `UsageError` for options that are wrong, and with `EADDRINUSE`. */
export async function createFakeGitLab(options = {}) {
    const { projects = [], limits, port } = options;
    const scene = await openScene(options);
    const { ground, random, history, faults } = scene;
    let gitlab;
    try {
        const { clock, network, programs } = ground;
        const dir = path.join(ground.dir, "gitlab");
        await mkdir(dir);
        const started = await startGitLab({
            clock,
            network,
            programs,
            random: random.fork("gitlab"),
            history,
            faults,
            dir,
            ...(limits === undefined ? {} : { limits }),
            ...(port === undefined ? {} : { port }),
        });
        gitlab = started;
        performGitLabMoments(faults, started);
        const fake = withProjects(started, {
            history: createHistory(history),
            faults: faultsOf(faults),
            async close() {
                await started.close();
                await scene.close();
            },
        });
        for (const project of projects)
            await fake.createProject(project);
        return fake;
    }
    catch (error) {
        await gitlab?.close();
        await scene.close();
        throw error;
    }
}
/** The GitLab as tests see it. */
export function withProjects(gitlab, { history, faults, close }) {
    const made = new Map();
    const end = closeOnce(close);
    return {
        ...gitlab,
        history,
        faults,
        async createProject(project) {
            const created = await gitlab.createProject(project);
            made.set(created.path, created);
            return created;
        },
        project(name) {
            const project = made.get(name);
            if (project !== undefined)
                return project;
            const hint = didYouMean(name, [...made.keys()]) ?? `there are: ${[...made.keys()].join(", ") || "none"}`;
            throw usageError("unknown-project", `no project "${name}"`, hint);
        },
        close: end,
        [Symbol.asyncDispose]: end,
    };
}
