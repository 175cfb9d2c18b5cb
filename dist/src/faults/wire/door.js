/** Lets faults close the port of a server for a while. The result takes that away. */
export function closableDoor(options) {
    const { listener, clock, faults, targets } = options;
    let opening;
    const close = ({ how, ms, open }) => {
        opening?.cancel();
        const closed = listener.suspend(how);
        for (const connection of open === "keep" ? [] : listener.connections()) {
            if (open === "reset")
                connection.resetAndDestroy();
            else
                connection.end();
        }
        opening = clock.timer(ms, () => void closed.then(() => listener.resume()), { background: true });
    };
    const ends = targets.map((target) => faults.perform("close-door", close, target));
    return () => {
        opening?.cancel();
        for (const end of ends)
            end();
    };
}
