import path from "node:path";
import { writeHistory } from "../history/index.js";
import { judgedScenario } from "../library/judged-scenario.js";
import { secretsOf } from "../verdict/index.js";
/** One scenario to its result, with its History as a file. Never throws: what breaks is the result `error`. */
export async function runScenario(scenario, options) {
    const { result, evidence } = await judgedScenario(scenario, options);
    if (evidence === undefined)
        return result;
    const history = `${scenario.id.replaceAll("/", "__")}.jsonl`;
    try {
        await writeHistory(path.join(options.reports, history), evidence.history, secretsOf(evidence.context));
        return { ...result, history };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { ...result, result: "error", reason };
    }
}
