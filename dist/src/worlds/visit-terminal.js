export function createTerminalVisits({ gitlab }) {
    const open = new Map();
    return {
        async begin(job, { type, until, stay, authorization }) {
            const terminal = await gitlab.openTerminal(job, authorization === undefined ? {} : { authorization });
            if (terminal === undefined)
                return;
            const visits = open.get(job) ?? new Set();
            open.set(job, visits.add(terminal));
            void terminal.ended.then(() => visits.delete(terminal));
            // Enter.
            if (type !== "")
                terminal.type(`${type.trimEnd().replaceAll("\n", "\r")}\r`);
            if (stay)
                return;
            if (until === undefined)
                terminal.leave();
            else
                void terminal.shows(until).then(() => terminal.leave());
        },
        leave(job) {
            for (const terminal of open.get(job) ?? [])
                terminal.leave();
        },
    };
}
