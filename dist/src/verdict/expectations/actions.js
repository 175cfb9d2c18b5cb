import { fail, pass } from "../check.js";
import { eventsOf } from "../observation/event-of.js";
/** Whoever was to do something and never could has shown nothing. */
export function checkActions({ context, history }) {
    const evidence = eventsOf(history, "mark");
    return context.actions.map(({ text, taken }, index) => {
        const id = `actions[${index}]`;
        const claim = { expected: text, evidence };
        return taken ? pass(id, { ...claim, got: "done" }) : fail(id, { ...claim, got: "the moment never came" });
    });
}
