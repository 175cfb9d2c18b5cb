export const INTERRUPTED = "interrupted by the user";
/** A subject that ends at once when `signal` aborts, and with it its scenario, whose world is then closed as always. */
export function interruptibleSubject(subject, signal) {
    return {
        ...subject,
        async start(configFile, machine) {
            if (signal.aborted)
                throw new Error(INTERRUPTED);
            const running = await subject.start(configFile, machine);
            const interrupted = new Promise((_, reject) => {
                const end = () => {
                    void running.abandon();
                    reject(new Error(INTERRUPTED));
                };
                if (signal.aborted)
                    end();
                else
                    signal.addEventListener("abort", end, { once: true });
                void running.exited.then(() => signal.removeEventListener("abort", end));
            });
            return { ...running, exited: Promise.race([running.exited, interrupted]) };
        },
    };
}
