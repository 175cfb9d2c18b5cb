import { isAlreadyExists, isNotFound, KubeError, TransportError } from "../kube/kube-error.js";
import { lingeringSignal } from "./lingering-signal.js";
const LINGER_MS = 5_000;
/** A read may be answered from a cache that does not know the object yet. */
const LOOKS = 5;
const LOOK_PAUSE_MS = 500;
/**
 * Creates an object exactly once, however often the answer gets lost: a conflict is looked into, and whatever may exist and be ours is
 * on the list for the clean-up.
 */
export async function createOnce({ kube, retry, clock, objects }, { kind, path, body, ours }, signal) {
    const own = `${path}/${encodeURIComponent(body.metadata?.name ?? "")}`;
    const entry = kind && objects.expect(kind, own);
    const lingering = lingeringSignal(signal, clock, LINGER_MS);
    let unanswered = false;
    const adopted = async () => {
        if (ours === "name" || (ours === "unanswered" && unanswered))
            return body;
        if (ours === "unanswered")
            return undefined;
        // Whose it is stays open if it cannot be looked at.
        unanswered = true;
        for (let look = 1;; look++) {
            try {
                const existing = await retry(() => kube.get(own, lingering.signal), lingering.signal);
                return ours(existing) ? existing : undefined;
            }
            catch (error) {
                if (!isNotFound(error) || look === LOOKS)
                    throw error;
                await clock.sleep(LOOK_PAUSE_MS, lingering.signal);
            }
        }
    };
    try {
        const outcome = await retry(async () => {
            try {
                const created = await kube.create(path, body, lingering.signal);
                entry?.exists();
                return { object: created };
            }
            catch (error) {
                if (isAlreadyExists(error)) {
                    // A look that fails was repeated by itself. It is no reason to create once more what exists.
                    const seen = await adopted().then((object) => object && { object }, (failed) => ({ failed }));
                    if (seen !== undefined && "failed" in seen)
                        return seen;
                    if (seen !== undefined) {
                        entry?.exists();
                        return seen;
                    }
                    // Somebody else's: neither to be used nor to be deleted.
                    entry?.forget();
                }
                unanswered ||= !isRefusal(error);
                throw error;
            }
        }, signal);
        if ("failed" in outcome)
            throw outcome.failed;
        return outcome.object;
    }
    catch (error) {
        if (!unanswered && isRefusal(error))
            entry?.forget();
        throw error;
    }
    finally {
        lingering.dispose();
    }
}
/** The server surely did not create anything; after a 5xx that is open. */
function isRefusal(error) {
    if (error instanceof KubeError)
        return error.status < 500;
    return error instanceof TransportError && NEVER_SENT.test(error.message);
}
/** No connection was made, so no request left. */
const NEVER_SENT = /connect: |TLS handshake timeout|no such host|tls: /;
