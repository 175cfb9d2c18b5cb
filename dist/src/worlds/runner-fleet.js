import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
const STRENGTH = { SIGQUIT: 1, SIGTERM: 2, SIGINT: 2, SIGKILL: 3 };
const KINDS = { SIGQUIT: "graceful", SIGTERM: "forceful", SIGINT: "forceful", SIGKILL: "killed" };
export function createRunnerFleet(options, faults) {
    const { subject, configFile, machine, clock, history } = options;
    const members = new Set();
    const exits = new Set();
    let count = 0;
    let killed = false;
    async function add(which) {
        const number = ++count;
        history.record("harness", { type: "runner-start", runner: number, which });
        const member = { number, running: await start(which, number), asked: 0 };
        members.add(member);
        const exit = member.running.exited.then(({ code, leftovers }) => {
            members.delete(member);
            history.record("subject", { type: "runner-exit", code, runner: number });
            if (leftovers.length > 0)
                history.record("harness", { type: "runner-leftovers", runner: number, processes: leftovers });
        });
        track(exit);
    }
    async function start(which, number) {
        if (which !== "second")
            return subject.start(configFile, machine);
        return subject.start(await elsewhere(configFile, number), { ...machine, name: `${machine.name}-${number}` });
    }
    /** Keeps what is under way, so that its failure is told to whoever waits. */
    function track(work) {
        exits.add(work);
        work.then(() => exits.delete(work), () => { });
    }
    function tell(member, signal, unheard) {
        member.asked = STRENGTH[signal];
        killed ||= signal === "SIGKILL";
        history.record("harness", {
            type: "runner-stop",
            kind: KINDS[signal],
            runner: member.number,
            signal,
            ...(unheard === undefined ? {} : { unheard }),
        });
        member.running.signal(signal);
    }
    const fleet = {
        start: () => add("first"),
        signal(signal, runner) {
            for (const member of members)
                if (runner === undefined || member.number === runner)
                    tell(member, signal);
        },
        async deserted(ms, stop) {
            while (true) {
                while (exits.size > 0)
                    await Promise.all(exits);
                if (killed || stop.aborted)
                    await new Promise(() => { });
                await clock.sleep(ms, stop).catch(() => { });
                if (exits.size === 0 && !stop.aborted)
                    return;
            }
        },
        async end(signals, ms) {
            const last = signals.at(-1);
            for (const signal of subject.killable ? [...signals, "SIGKILL"] : signals) {
                const limit = new AbortController();
                const unheard = signal === "SIGKILL" ? last : undefined;
                // Asked once more, a runner would not wait for its jobs any more.
                for (const member of members)
                    if (member.asked < STRENGTH[signal])
                        tell(member, signal, unheard);
                const all = Promise.all(exits).then(() => true);
                const late = clock.sleep(ms, limit.signal).then(() => false, () => false);
                const gone = await Promise.race([all, late]);
                limit.abort();
                if (gone)
                    return;
            }
        },
        wasKilled: () => killed,
        async close() {
            await Promise.all([...members].map(({ running }) => running.abandon()));
        },
    };
    faults.perform("signal-runner", ({ signal, runner }) => fleet.signal(signal, runner));
    faults.perform("start-runner", ({ which }) => track(add(which)));
    return fleet;
}
/** Another machine has its own folder, and so an id of its own. */
async function elsewhere(configFile, number) {
    const folder = path.join(path.dirname(configFile), `machine-${number}`);
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, path.basename(configFile));
    await copyFile(configFile, file);
    return file;
}
