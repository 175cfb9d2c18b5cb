import { failuresOf } from "../report/index.js";
import { chosenScenario } from "./chosen-scenario.js";
import { chosenSubject } from "./chosen-subject.js";
import { withGround } from "./ground.js";
import { failureText } from "./history/failure-text.js";
import { createHistory } from "./history/history.js";
import { judgedScenario } from "./judged-scenario.js";
/** Scenario x World x Subject -> History -> Verdict. Rejects with a `UsageError` for a scenario that is none. */
export async function runScenario(scenario, options = {}) {
    const { subject = "built-in", seed = "faultline", containers = "auto", config } = options;
    const chosen = await chosenScenario(scenario);
    const { result, evidence } = await withGround(containers, (ground) => judgedScenario(chosen, {
        ground,
        seed,
        subject: (world, { subject: how }) => chosenSubject(subject, { ground, world, how }),
        ...(config === undefined ? {} : { userConfig: config }),
    }));
    const failed = failuresOf(result).map((failure) => `${failure.id}: ${failureText(failure)}`);
    const { excerpts: _, history: __, ...told } = result;
    return {
        ...told,
        history: createHistory(finished(evidence?.history ?? []), () => evidence?.context),
        config: evidence?.config ?? "",
        failures: [...(result.result === "pass" || result.reason === undefined ? [] : [result.reason]), ...failed],
    };
}
/** Nothing happens any more. */
function finished(events) {
    return { events, onEvent: () => () => { } };
}
