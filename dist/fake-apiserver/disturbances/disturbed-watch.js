/** An outlet for the lines of a watch, of which not all arrive as they were told. The first action sees each line first. */
export function disturbedWatch(outlet, actions, clock) {
    return actions.reduceRight((next, action) => disturbed(next, action, clock), outlet);
}
function disturbed(outlet, action, clock) {
    switch (action.do) {
        case "drop-bookmarks":
            return withoutBookmarks(outlet, action);
        case "replay":
            return replayed(outlet, action);
        case "silence":
            return silenced(outlet, action);
        case "say":
            return interrupted(outlet, action);
        case "close":
            return closed(outlet, action, clock);
    }
}
const isBookmark = (line) => line.startsWith('{"type":"BOOKMARK"');
function withoutBookmarks(outlet, { which, fired }) {
    return {
        ...outlet,
        write(chunk) {
            const line = String(chunk);
            if (!isBookmark(line) || (which === "initial" && !line.includes("k8s.io/initial-events-end"))) {
                return outlet.write(chunk);
            }
            fired();
        },
    };
}
function replayed(outlet, { afterEvents, fired }) {
    const told = [];
    return {
        ...outlet,
        write(chunk) {
            outlet.write(chunk);
            if (told.length === afterEvents || isBookmark(String(chunk)))
                return;
            told.push(String(chunk));
            if (told.length < afterEvents)
                return;
            fired();
            for (const line of told)
                outlet.write(line);
        },
    };
}
function silenced(outlet, { afterEvents, fired }) {
    let told = 0;
    let silent = false;
    return {
        ...outlet,
        write(chunk) {
            told += 1;
            if (told <= afterEvents)
                outlet.write(chunk);
            else if (!silent) {
                silent = true;
                fired();
            }
        },
    };
}
function interrupted(outlet, { afterEvents, line, end, fired }) {
    let told = 0;
    const say = () => {
        fired();
        outlet.write(line);
        if (end)
            outlet.end();
    };
    if (afterEvents === 0)
        say();
    return {
        ...outlet,
        write(chunk) {
            outlet.write(chunk);
            told += 1;
            if (told === afterEvents)
                say();
        },
    };
}
function closed(outlet, { afterEvents, afterMs, fired }, clock) {
    let told = 0;
    const close = () => {
        fired();
        outlet.end();
    };
    if (afterEvents === 0)
        close();
    else if (afterMs !== undefined) {
        const timer = clock.timer(afterMs, close, { background: true });
        outlet.onClose(() => timer.cancel());
    }
    return {
        ...outlet,
        write(chunk) {
            outlet.write(chunk);
            told += 1;
            if (told === afterEvents)
                close();
        },
    };
}
