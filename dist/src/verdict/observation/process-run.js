/** In the order of their starts. */
export function readProcesses(history) {
    const runs = new Map();
    for (const event of history) {
        if (event.type === "exec-start") {
            runs.set(event.request, { start: event, stdin: "" });
        }
        else if (event.type === "exec-exit") {
            const run = runs.get(event.request);
            if (run !== undefined)
                run.exit ??= event;
        }
        else if (event.type === "stream-data" && event.channel === "stdin") {
            const run = runs.get(event.id);
            if (run !== undefined)
                run.stdin += event.text ?? "";
        }
    }
    return [...runs.values()];
}
/**
 * Under the legacy strategy each stage is one process of exec that reads the stage's script on stdin (executor facts 1.4).
 * Health checks, log readers and people's terminals are none.
 */
export function isLegacyStage({ start, stdin }) {
    if (start.tty === true)
        return false;
    if (start.container !== "build" && start.container !== "helper")
        return false;
    const command = start.command.join(" ");
    return !command.includes("read-logs") && !stdin.trimStart().startsWith("gitlab-runner-helper health-check");
}
