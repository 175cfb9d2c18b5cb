import { delayOf, impaired } from "../../src/faults/wire/index.js";
import { answeredBody } from "./redaction.js";
import { disturb } from "./http2-disturbance.js";
import { rewrittenAnswer } from "../disturbances/rewritten-answer.js";
import { disturbedWatch } from "../disturbances/disturbed-watch.js";
import { tamperWith } from "../streams/tampering/index.js";
import { throughOutlet } from "../streams/tampering/tampered-outlet.js";
const LOST = {
    reset: "connection reset",
    end: "connection closed",
    silence: "the rest is kept back",
};
export function createAnswerWriter(options) {
    const { clock, faults, history } = options;
    const open = new Set();
    function lost({ point }, cause) {
        history.record("api", { type: "response-lost", id: point.request, cause });
    }
    function headers({ point }, answer) {
        return {
            "Audit-Id": point.request,
            "Cache-Control": "no-cache, private",
            "Content-Type": answer.contentType,
            Date: new Date(clock.now()).toUTCString(),
            ...("body" in answer ? bodyHeaders(answer) : {}),
        };
    }
    function recordResponse({ point }, { status, ...rest }) {
        const failure = "failure" in rest ? rest.failure : undefined;
        const body = "body" in rest && typeof rest.body === "string" ? answeredBody(rest.body, point.facts) : undefined;
        history.record("api", {
            type: "response",
            id: point.request,
            status,
            ...failure,
            ...(body === undefined ? {} : { body }),
        });
    }
    /** The connection breaks off; the bytes before that are to arrive: a reset would overtake them. */
    function breakOff(exchange, how) {
        const { reply, connection } = exchange;
        lost(exchange, LOST[how]);
        if (how === "reset")
            reply.sent(connection.reset);
        else if (how === "end")
            reply.sent(connection.end);
    }
    function outflow(exchange, impairments, { onBroken, onEnd }) {
        const { reply } = exchange;
        const end = () => {
            onEnd?.();
            reply.end();
        };
        const write = (bytes) => {
            reply.write(bytes);
            return impairments.length === 0 ? undefined : new Promise((resolve) => reply.sent(resolve));
        };
        const broken = (how) => {
            onBroken();
            breakOff(exchange, how);
        };
        return impaired({ write, end }, impairments, { clock, broken, onClose: reply.onClose });
    }
    function sendPlain(exchange, answer, impairments) {
        const { reply } = exchange;
        if (impairments.length === 0) {
            recordResponse(exchange, answer);
            reply.whole(answer.status, headers(exchange, answer), bytesOf(answer));
            return;
        }
        // Whether the client gets the answer is known at its end.
        let told = false;
        const tell = (what) => {
            if (!told)
                what();
            told = true;
        };
        reply.head(answer.status, headers(exchange, answer));
        reply.onClose(() => tell(() => lost(exchange, "client closed the connection")));
        const flow = outflow(exchange, impairments, {
            onBroken: () => tell(() => { }),
            onEnd: () => tell(() => recordResponse(exchange, answer)),
        });
        void flow.write(Buffer.from(bytesOf(answer)));
        flow.end();
    }
    function sendStream(exchange, answer, impairments) {
        const { reply, point } = exchange;
        const tampering = tamperWith(faults.ask("stream", { ...point, kind: answer.kind }), clock);
        reply.onClose(tampering.over);
        if (tampering.neverOpens !== undefined)
            return;
        recordResponse(exchange, answer);
        reply.head(answer.status, headers(exchange, answer));
        const closers = [];
        let finished = false;
        const finish = () => {
            finished = true;
            open.delete(finish);
            for (const closer of closers.splice(0))
                closer();
        };
        const flow = outflow(exchange, impairments, { onBroken: finish });
        const bare = {
            write(chunk) {
                if (!finished)
                    void flow.write(Buffer.from(chunk));
            },
            end() {
                finish();
                flow.end();
            },
            onClose: (callback) => (finished ? callback() : void closers.push(callback)),
        };
        open.add(finish);
        reply.onClose(finish);
        const outlet = tampering.untouched ? bare : throughOutlet(tampering, cuttable(exchange, bare));
        answer.start(answer.kind === "watch" ? disturbedWatch(outlet, faults.ask("watch", point), clock) : outlet);
    }
    function cuttable(exchange, bare) {
        return {
            write: (data) => Promise.resolve(bare.write(data)),
            end: bare.end,
            onClose: bare.onClose,
            cut(how) {
                if (how === "reset") {
                    breakOff(exchange, how);
                    return;
                }
                lost(exchange, "stream cut");
                bare.end();
            },
        };
    }
    return {
        async send(exchange, answer) {
            const { point, connection, reply, control } = exchange;
            const impairments = [];
            let sent = answer;
            for (const action of faults.ask("response", { ...point, status: answer.status })) {
                if (action.do === "delay")
                    await clock.sleep(delayOf(action));
                else if (action.do === "impair")
                    impairments.push(action);
                else if (action.do === "close-idle")
                    reply.onClose(() => connection.idle.answered(action));
                else if (action.do !== "truncate" && action.do !== "replace")
                    return breakOff(exchange, action.do);
                else if ("body" in answer) {
                    action.fired();
                    sent = rewrittenAnswer(answer, action);
                }
            }
            const loss = control && disturb(control, faults.ask("http2-response", { ...point, status: answer.status }));
            const gone = reply.gone();
            if (loss !== undefined)
                history.record("api", { type: "response-lost", id: point.request, ...loss });
            else if (gone !== undefined)
                lost(exchange, gone);
            else if ("body" in sent)
                sendPlain(exchange, sent, impairments);
            else
                sendStream(exchange, sent, impairments);
        },
        close() {
            for (const finish of open)
                finish();
        },
    };
}
function bytesOf({ body, wire }) {
    return wire?.body ?? body;
}
function bodyHeaders(answer) {
    const { wire } = answer;
    return {
        "Content-Length": Buffer.byteLength(bytesOf(answer)),
        ...(wire && { "Content-Type": wire.contentType }),
        ...answer.headers,
        ...wire?.headers,
    };
}
