import { BuildError } from "../../runner/build/build-error.js";
import { ImagePullFailure } from "../images/pull-failure.js";
/** Says in which step of the set-up something failed; what kind of failure it is stays as it was. */
export async function explained(step, signal, act) {
    try {
        return await act();
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof ImagePullFailure)
            throw error;
        const text = `${step}: ${error instanceof Error ? error.message : String(error)}`;
        if (!(error instanceof BuildError))
            throw new Error(text, { cause: error });
        throw new BuildError(text, {
            ...(error.reason !== undefined && { reason: error.reason }),
            exitCode: error.exitCode,
            cause: error,
        });
    }
}
