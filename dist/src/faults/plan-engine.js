import { armEntry } from "./armed-entry.js";
import { targetOf } from "./plan-entry.js";
import { watchStages } from "./running-stages.js";
import { watchCondition } from "./watched-condition.js";
/** Carries out a fault plan. Entries are asked in their order; each counts its own matches, whether it is used or not. */
export function createPlanEngine({ plan, quiet, recorder, random, clock }) {
    const start = clock.monotonic();
    const now = () => clock.monotonic() - start;
    const stages = watchStages();
    const silence = quiet && watchCondition(quiet.when);
    const performers = new Map();
    const entries = [];
    let isQuiet = false;
    let timer = { cancel: () => { } };
    let closed = false;
    let lastFiring;
    const add = (entry) => {
        const index = entries.length;
        entries.push(armEntry(entry, index, random.fork(`fault ${index}`)));
        settle();
        return index;
    };
    const fire = (entry, point) => {
        entry.fired++;
        ({ index: lastFiring } = recorder.record("faults", {
            type: "fault-fired",
            entry: entry.index,
            fault: entry.entry.fault,
            layer: entry.armed.hook,
            ...("connection" in point ? { connection: point.connection } : {}),
            ...("request" in point ? { request: point.request } : {}),
        }));
    };
    const due = (entry, point) => {
        const later = entry.armed.firesLater === true;
        if (!later)
            fire(entry, point);
        const match = entry.matched;
        let own;
        return {
            ...entry.armed.action,
            fired: later ? () => fire(entry, point) : () => { },
            get random() {
                own ??= entry.random.fork(`match ${match}`);
                return own;
            },
        };
    };
    function ask(hook, point) {
        if (entries.length === 0)
            return NOTHING;
        checkQuiet();
        const at = now();
        const actions = [];
        let open = !isQuiet;
        for (const entry of entries) {
            if (!entry.takes(hook, point, at, stages.running) || !open)
                continue;
            actions.push(due(entry, point));
            open = entry.armed.goesOn === true;
        }
        return actions;
    }
    function checkQuiet() {
        const quietNow = silence?.holds(now()) ?? false;
        if (quietNow === isQuiet)
            return;
        isQuiet = quietNow;
        recorder.record("faults", { type: "faults-quiet", quiet: isQuiet });
    }
    function performerOf(kind, target) {
        return performers.get(performerKey(kind, target)) ?? performers.get(performerKey(kind));
    }
    /** Lets happen by itself what is due at an event, or because its conditions hold now. */
    function letHappen(event) {
        for (const entry of entries) {
            if (entry.armed.hook !== "moment")
                continue;
            const performer = performerOf(entry.armed.action.do, targetOf(entry.entry));
            if (performer === undefined || !entry.comes(event, now()) || isQuiet)
                continue;
            // Whoever caused the event is not done yet.
            queueMicrotask(() => {
                if (!closed)
                    perform(entry, performer, event);
            });
        }
    }
    /** What it does follows from the firing, and the firing from the event whose moment it was. */
    function perform(entry, performer, event) {
        const point = event === undefined ? {} : { event };
        const action = recorder.because(event?.index, () => due(entry, point));
        recorder.because(lastFiring, () => performer(Object.assign(action, point)));
    }
    /** Time alone may make a moment come, or bring quiet. */
    function settle() {
        if (closed)
            return;
        timer.cancel();
        checkQuiet();
        letHappen();
        const at = now();
        const next = [silence?.nextChange(at), ...entries.map((entry) => entry.nextChange(at))].filter((time) => time !== undefined);
        if (next.length > 0)
            timer = clock.timer(Math.max(0, Math.min(...next) - at) + 1, settle, { background: true });
    }
    for (const entry of plan)
        add(entry);
    return {
        ask,
        expects: (hook) => entries.some(({ armed, removed }) => armed.hook === hook && removed !== true),
        perform(kind, performer, target) {
            const key = performerKey(kind, target);
            performers.set(key, performer);
            settle();
            return () => void performers.delete(key);
        },
        observe(event) {
            if (entries.length === 0 && silence === undefined)
                return;
            stages.observe(event);
            silence?.observe(event);
            for (const entry of entries)
                entry.observe(event, now());
            letHappen(event);
            settle();
        },
        counts: () => entries,
        add,
        remove(index) {
            const entry = entries[index];
            if (entry === undefined || entry.removed === true)
                return false;
            entry.removed = true;
            return true;
        },
        close() {
            closed = true;
            timer.cancel();
        },
    };
}
function performerKey(kind, target) {
    return target === undefined ? kind : `${kind} ${target}`;
}
const NOTHING = [];
