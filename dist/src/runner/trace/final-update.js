const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 60 * 60_000;
/** The rest of the log, then the final state, until GitLab took it or does not want it (executor facts 8.5). */
export function createFinalUpdate(settings) {
    const { clock } = settings;
    const sendRest = async (signal) => {
        while (!settings.isSent()) {
            const result = await settings.sendPiece(signal);
            if (result === "failed")
                return false;
            if (result === "gone" || result === "abort")
                return true;
            if (result === "offset")
                await clock.sleep(settings.interval(), signal);
        }
        return true;
    };
    /** False when it has to be tried again. */
    const settle = async (signal) => {
        while (true) {
            if (!(await sendRest(signal)))
                return false;
            const result = await settings.update(signal);
            if (result === "failed")
                return false;
            if (result === "trace-mismatch")
                settings.resend();
            else if (result !== "accepted")
                return true;
            await clock.sleep(settings.interval(), signal);
        }
    };
    return async (signal) => {
        try {
            for (let attempt = 1; attempt <= settings.attempts; attempt++) {
                signal.throwIfAborted();
                if (await settle(signal))
                    return;
                settings.debug(`Submitting job to coordinator... failed, attempt ${attempt} of ${settings.attempts}`);
                if (attempt === settings.attempts)
                    return;
                await clock.sleep(Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1)), signal);
            }
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
        }
    };
}
