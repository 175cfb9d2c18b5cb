import { failuresOf } from "../report/index.js";
import { chosenScenario } from "./chosen-scenario.js";
import { subjectChoice } from "./chosen-subject.js";
import { withGround } from "./ground.js";
import { failureText } from "./history/failure-text.js";
import { createHistory } from "./history/history.js";
import { judgedScenario } from "./judged-scenario.js";
/** Scenario x World x Subject -> History -> Verdict. Rejects with a `UsageError` for a scenario that is none. */
export async function runScenario(scenario, options = {}) {
    const { seed = "faultline", containers = "auto", config } = options;
    const subject = subjectChoice(options.subject);
    const chosen = await chosenScenario(scenario);
    const { result, evidence } = await withGround(containers, (ground) => judgedScenario(chosen, {
        ground,
        seed,
        lacks: subject.lacks,
        subject: (world, { subject: how }) => subject.of(ground, world, how),
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
