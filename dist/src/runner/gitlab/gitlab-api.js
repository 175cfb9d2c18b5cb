const ATTEMPTS = 5;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 60_000;
const HEADER_TIMEOUT_MS = 10 * 60_000;
const RETRIED = new Set([408, 429, 500, 502, 503, 504]);
export function createGitLabApi(settings) {
    const { clock, random } = settings;
    const base = `${settings.url.replace(/\/+$/, "").replace(/\/ci$/, "").replace(/\/+$/, "")}/api/v4/`;
    const once = async (request) => {
        const limit = new AbortController();
        const timer = clock.timer(HEADER_TIMEOUT_MS, () => limit.abort(new Error("timeout awaiting response headers")), {
            background: true,
        });
        const signal = request.signal ? AbortSignal.any([request.signal, limit.signal]) : limit.signal;
        try {
            const response = await settings.http.request({
                method: request.method,
                url: base + request.path,
                headers: {
                    "user-agent": settings.userAgent,
                    "x-request-id": random.text(32, "0123456789abcdef"),
                    ...request.headers,
                },
                body: request.body,
                signal,
            });
            timer.cancel();
            return await whole(response);
        }
        finally {
            timer.cancel();
        }
    };
    return {
        async send(request) {
            for (let attempt = 1;; attempt++) {
                const answer = await once(request);
                if (attempt === ATTEMPTS || !isRetried(answer.status))
                    return answer;
                await clock.sleep(waitBefore(attempt, answer.headers, clock, random), request.signal);
            }
        },
    };
}
async function whole(response) {
    return { status: response.status, headers: response.headers, text: await response.text() };
}
function isRetried(status) {
    return RETRIED.has(status) || status >= 512;
}
function waitBefore(attempt, headers, clock, random) {
    const reset = Date.parse(one(headers["ratelimit-resettime"]) ?? "") - clock.now();
    if (reset > 0)
        return reset;
    const after = one(headers["retry-after"]);
    if (after !== undefined && /^\d+$/.test(after))
        return Number(after) * 1000;
    const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
    return backoff * (0.5 + random.next() / 2);
}
/** The first value of a header. */
export function one(value) {
    return Array.isArray(value) ? value[0] : value;
}
