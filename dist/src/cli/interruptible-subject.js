export const INTERRUPTED = "interrupted by the user";
/** A subject that ends at once when `signal` aborts, and with it its scenario, whose world is then closed as always. */
export function interruptibleSubject(subject, signal) {
    return {
        name: subject.name,
        async start(configFile, machine) {
            if (signal.aborted)
                throw new Error(INTERRUPTED);
            const running = await subject.start(configFile, machine);
            const interrupted = new Promise((_, reject) => {
                const end = () => {
                    // Once aborts the jobs, twice does not wait for that.
                    running.signal("SIGTERM");
                    running.signal("SIGTERM");
                    reject(new Error(INTERRUPTED));
                };
                if (signal.aborted)
                    end();
                else
                    signal.addEventListener("abort", end, { once: true });
                void running.exited.then(() => signal.removeEventListener("abort", end));
            });
            return { signal: (name) => running.signal(name), exited: Promise.race([running.exited, interrupted]) };
        },
    };
}
