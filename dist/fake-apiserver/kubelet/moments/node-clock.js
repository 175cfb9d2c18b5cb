/** The clock of the nodes: right unless a fault puts it wrong. Durations are what they are. */
export function nodeClock(clock, faults) {
    let shift = 0;
    const end = faults.perform("shift-node-clock", ({ ms }) => {
        shift = ms;
    });
    return { clock: { ...clock, now: () => clock.now() + shift }, end };
}
