import { applyKnownFailures } from "../report/index.js";
import { runScenario } from "./run-scenario.js";
/** With so many at the same time even the quickest has its result soon. */
const FIRST = 2;
/** What the others wait for when the first results are slow to come. */
const HEAD_START_MS = 500;
/** All scenarios, several at a time, each in a world of its own; results in the order of the scenarios. */
export async function runScenarios(scenarios, options) {
    const results = new Map();
    const queue = longestFirst(scenarios);
    const rest = new AbortController();
    const worker = async (number) => {
        if (number >= FIRST)
            await options.ground.clock.sleep(HEAD_START_MS, rest.signal).catch(() => { });
        for (let scenario = queue.shift(); scenario !== undefined && !options.signal.aborted; scenario = queue.shift()) {
            options.onStart(scenario);
            const result = applyKnownFailures(await runScenario(scenario, options), options.known);
            results.set(scenario.id, result);
            options.onEnd(result);
            rest.abort();
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.jobs, queue.length) }, (_, number) => worker(number)));
    return scenarios.flatMap(({ id }) => results.get(id) ?? []);
}
/**
 * Those that wait for something (a handshake that is given up after 10 s, a timeout) start early, so that the rest fits beside them;
 * but the quick ones lead, because a first result soon is worth more than the last second.
 */
function longestFirst(scenarios) {
    const rank = ({ tags }) => (tags.includes("quick") ? 0 : tags.includes("slow") ? 1 : 2);
    return scenarios.toSorted((a, b) => rank(a) - rank(b));
}
