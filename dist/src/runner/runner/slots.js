/** The lowest free numbers of one runner. */
export function createSlots() {
    const runner = new Set();
    const projects = new Map();
    return {
        take(project) {
            const own = projects.get(project) ?? new Set();
            projects.set(project, own);
            const slot = { runner: lowestFree(runner), project: lowestFree(own) };
            runner.add(slot.runner);
            own.add(slot.project);
            return {
                ...slot,
                release() {
                    runner.delete(slot.runner);
                    own.delete(slot.project);
                    if (own.size === 0)
                        projects.delete(project);
                },
            };
        },
    };
}
function lowestFree(taken) {
    let number = 0;
    while (taken.has(number))
        number++;
    return number;
}
