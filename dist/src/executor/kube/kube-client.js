import { errorName } from "../retry/error-names.js";
import { KubeError, kubeError, TransportError } from "./kube-error.js";
import { textWithinLimit, withinLimit } from "./answer-limit.js";
import { readWatch } from "./watch-stream.js";
/** A refusal that says when to come again is obeyed this often (executor facts 2.1). */
const MAX_RETRY_AFTER = 10;
export function createKubeClient(options) {
    const { http, clock, userAgent } = options;
    const connection = { ...options.connection };
    const authorized = async (act) => {
        const used = connection.token;
        try {
            return await act();
        }
        catch (error) {
            if (!(error instanceof KubeError) || error.status !== 401)
                throw error;
            // Another request may have brought a new one meanwhile.
            if (connection.token === used)
                connection.token = (await connection.renewToken?.().catch(() => used)) ?? used;
            if (connection.token === used)
                throw error;
            return act();
        }
    };
    const send = (...request) => authorized(() => sendOnce(...request));
    const textOf = (method, url, signal, response) => transport(method, url, signal, () => textWithinLimit(clock, signal, response));
    /** `unlimited`: the answer may begin whenever it likes. */
    const sendOnce = async (method, path, signal, query, body, unlimited = false) => {
        const url = requestUrl(connection.server, path, query);
        const headers = {
            accept: "application/json",
            "user-agent": userAgent,
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...authorization(connection),
        };
        const payload = body === undefined ? {} : { body: JSON.stringify(body) };
        for (let attempt = 1;; attempt++) {
            const ask = (until) => http.request({ method, url, headers, signal: until, ...payload });
            const response = await transport(method, url, signal, () => unlimited ? ask(signal) : withinLimit(clock, signal, ask));
            if (response.status < 300)
                return { response, url };
            const text = await textOf(method, url, signal, response);
            const pause = attempt <= MAX_RETRY_AFTER ? retryAfterMs(response) : undefined;
            if (pause === undefined)
                throw kubeError(response.status, text, `${method.toLowerCase()} ${path}`);
            await clock.sleep(pause, signal);
        }
    };
    const exchange = async (method, path, signal, query, body) => {
        const { response, url } = await send(method, path, signal, query, body);
        const text = await textOf(method, url, signal, response);
        try {
            return JSON.parse(text);
        }
        catch {
            throw new TransportError(`${method} ${url}: the answer is not JSON: ${text.slice(0, 200)}`);
        }
    };
    return {
        connection,
        http,
        userAgent,
        authorized,
        get: (path, signal, query = {}) => exchange("GET", path, signal, query),
        create: (path, body, signal) => exchange("POST", path, signal, {}, body),
        update: (path, body, signal) => exchange("PUT", path, signal, {}, body),
        async delete(path, deletion, signal) {
            await exchange("DELETE", path, signal, {}, { apiVersion: "v1", kind: "DeleteOptions", ...deletion });
        },
        async *stream(path, query, signal) {
            // A kubelet begins its answer with the first line of the log.
            const { response, url } = await send("GET", path, signal, query, undefined, true);
            try {
                yield* response.body;
            }
            catch (error) {
                signal.throwIfAborted();
                throw transportError("GET", url, error);
            }
            finally {
                response.body.destroy();
            }
        },
        async *watch(path, query, signal) {
            const { response, url } = await send("GET", path, signal, { ...query, watch: true });
            try {
                yield* readWatch(response.body);
            }
            catch (error) {
                signal.throwIfAborted();
                throw transportError("GET", url, error);
            }
            finally {
                response.body.destroy();
            }
        },
    };
}
export function requestUrl(server, path, query) {
    const pairs = Array.isArray(query)
        ? query
        : Object.entries(query).map(([key, value]) => [key, String(value)]);
    const text = new URLSearchParams(pairs).toString();
    return text === "" ? server + path : `${server}${path}?${text}`;
}
export function authorization(connection) {
    if (connection.token !== "")
        return { authorization: `Bearer ${connection.token}` };
    if (connection.basic === undefined)
        return {};
    const { username, password } = connection.basic;
    return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}
/** `Post "https://host/path": read: connection reset by peer`, as Go words it. */
export function transportError(method, url, cause) {
    const verb = method.charAt(0) + method.slice(1).toLowerCase();
    return new TransportError(`${verb} ${JSON.stringify(url)}: ${errorName(cause)}`, { cause });
}
async function transport(method, url, signal, act) {
    try {
        return await act();
    }
    catch (error) {
        signal.throwIfAborted();
        throw transportError(method, url, error);
    }
}
function retryAfterMs(response) {
    if (response.status !== 429 && response.status < 500)
        return undefined;
    const seconds = Number(response.headers["retry-after"] ?? "none");
    return Number.isInteger(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
