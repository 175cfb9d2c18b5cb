import { eventMatcher } from "./event-pattern.js";
import { arm, targetOf } from "./plan-entry.js";
import { watchCondition } from "./watched-condition.js";
import { isCounted } from "./when.js";
import { isAt } from "./where.js";
export function armEntry(entry, index, random) {
    const { where, when } = entry;
    const armed = arm(entry);
    const target = targetOf(entry);
    const gate = createGate(when);
    const isMoment = armed.hook === "moment";
    const atEvent = when.on && eventMatcher(when.on);
    const count = () => {
        self.matched++;
        if (!isCounted(when, self.matched))
            return false;
        return when.probability === undefined || random.next() < when.probability;
    };
    const self = {
        entry,
        index,
        matched: 0,
        fired: 0,
        armed,
        random,
        observe: (event, now) => gate.observe(event, now),
        takes(hook, point, now, stages) {
            if (armed.hook !== hook || self.removed === true)
                return false;
            if (!("target" in point) || point.target !== target)
                return false;
            return gate.isOpen(now) && isAt(where, point, stages) && count();
        },
        comes(event, now) {
            if (self.removed === true)
                return false;
            const isTime = atEvent === undefined ? self.matched === 0 : event !== undefined && atEvent(event);
            return isTime && gate.isOpen(now) && count();
        },
        nextChange: (now) => (isMoment && atEvent === undefined && self.matched === 0 ? gate.nextChange(now) : undefined),
    };
    return self;
}
/** `after` opens for good, `until` closes for good, `while` does both again and again. */
function createGate({ after, until, while: during }) {
    const watched = (condition) => condition && watchCondition(condition);
    const [opening, closing, holding] = [watched(after), watched(until), watched(during)];
    const all = [opening, closing, holding].filter((each) => each !== undefined);
    let opened = opening === undefined;
    let closed = false;
    const look = (now) => {
        opened ||= opening?.holds(now) ?? false;
        closed ||= closing?.holds(now) ?? false;
    };
    return {
        observe(event, now) {
            for (const condition of all)
                condition.observe(event);
            if (all.length > 0)
                look(now);
        },
        isOpen(now) {
            if (all.length === 0)
                return true;
            look(now);
            return opened && !closed && (holding?.holds(now) ?? true);
        },
        nextChange(now) {
            const times = all.map((condition) => condition.nextChange(now)).filter((time) => time !== undefined);
            return times.length === 0 ? undefined : Math.min(...times);
        },
    };
}
