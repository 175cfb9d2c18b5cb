import { fail, pass } from "../check.js";
import { eventsOf } from "../observation/event-of.js";
/** A fault that never fired proves nothing, so it fails the scenario unless it is optional (design, "Faults are data"). */
export function checkPlan({ context, history }) {
    const firings = eventsOf(history, "fault-fired");
    return context.plan.map(({ text, fired, optional }, index) => {
        const claim = {
            expected: `${optional ? "perhaps" : "at least once"}: ${text}`,
            got: fired === 0 ? "it never fired" : `it fired ${fired === 1 ? "once" : `${fired} times`}`,
            evidence: firings.filter(({ entry }) => entry === index),
        };
        return fired === 0 && !optional ? fail(`faults[${index}]`, claim) : pass(`faults[${index}]`, claim);
    });
}
