import { loadConfig, runnerSettings } from "../runner/index.js";
import { createSeededRandom, hasProgram } from "../platform/index.js";
import { describeEntry } from "../faults/index.js";
import { createDescriber } from "../history/index.js";
import { neededFeatures } from "../scenario/needed-features.js";
import { DEFAULT_CONFIG } from "../scenario/scenario-schema.js";
import { countRequests, excerpts, judge, secretsOf } from "../verdict/index.js";
import { gitlabLimits } from "../worlds/gitlab-limits.js";
import { createFakeWorld } from "../worlds/fake-world.js";
import { playScenario } from "../worlds/play-scenario.js";
import { verdictContext } from "../worlds/verdict-context.js";
import { missingCapability } from "../worlds/capabilities.js";
/** One scenario from an empty world to its result. Never throws: what breaks is the result `error`. */
export async function judgedScenario(scenario, options) {
    const { ground, seed } = options;
    const { id, title, docs, issue } = scenario;
    const start = ground.clock.monotonic();
    const base = {
        id,
        file: scenario.file,
        title,
        docs,
        issue,
        expectations: [],
        invariants: [],
        faults: [],
    };
    const elapsed = () => Math.round(ground.clock.monotonic() - start);
    const missing = missingCapability(scenario.needs, ground.runtime.isolation, hasProgram);
    if (missing !== undefined)
        return { result: { ...base, result: "skip", durationMs: 0, reason: `needs ${missing}` } };
    const lacking = lackingOf(scenario, options.lacks);
    if (lacking.length > 0) {
        const reason = `the subject lacks ${lacking.join(", ")}`;
        return { result: { ...base, result: "unsupported", durationMs: 0, reason } };
    }
    if (options.userConfig !== undefined && scenario.config !== DEFAULT_CONFIG) {
        return { result: { ...base, result: "skip", durationMs: 0, reason: "needs the config.toml that it comes with" } };
    }
    try {
        const random = createSeededRandom(`${seed}/${id}`);
        const world = await createFakeWorld(ground, {
            random,
            plan: scenario.faults,
            quiet: scenario.quiet,
            objects: [...(options.userObjects ?? []), ...scenario.cluster.objects],
            runnerLacks: scenario.cluster.runner_lacks,
            limits: gitlabLimits(scenario),
            ...(scenario.cluster.runner_role === undefined ? {} : { runnerRole: scenario.cluster.runner_role }),
        });
        try {
            if (options.onLine !== undefined) {
                const describe = createDescriber();
                world.history.onEvent((event) => options.onLine?.(id, describe(event)));
            }
            const played = await playScenario(scenario, world, options.subject(world, scenario), options.userConfig);
            const { config } = loadConfig(played.config, "config.toml", runnerSettings(scenario.runner_args, scenario.runner_env).given);
            const context = verdictContext(scenario, world, config, played);
            const verdict = judge(world.history.events, context);
            const { events: history } = world.history;
            const result = {
                ...base,
                result: verdict.outcome,
                durationMs: elapsed(),
                expectations: verdict.expectations,
                invariants: verdict.invariants,
                faults: world.faultCounts().map(faultResult),
                requests: countRequests(history, context),
                excerpts: excerpts(history, verdict, secretsOf(context)),
            };
            return { result, evidence: { history, context, config: played.config } };
        }
        finally {
            await world.close();
        }
    }
    catch (error) {
        const reason = error instanceof Error
            ? ((process.env["FAULTLINE_DEBUG"] ? error.stack : undefined) ?? error.message)
            : String(error);
        return { result: { ...base, result: "error", durationMs: elapsed(), reason } };
    }
}
function lackingOf(scenario, lacks = new Set()) {
    if (lacks.size === 0)
        return [];
    return [...neededFeatures(scenario)].filter((feature) => lacks.has(feature));
}
function faultResult({ entry, matched, fired }, index) {
    return { entry: index, text: describeEntry(entry), matched, fired, optional: entry.optional };
}
