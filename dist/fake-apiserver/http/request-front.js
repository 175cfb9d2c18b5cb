import { delayOf } from "../../src/faults/wire/index.js";
import { internalError } from "../status/refusals.js";
import { StatusError } from "../status/status.js";
import { statusAnswer } from "./answer.js";
import { createAnswerWriter } from "./answer-writer.js";
import { createHttp1Server, replyOn } from "./http1-server.js";
import { disturb, replyOverHttp2 } from "./http2-disturbance.js";
import { acceptHttp2 } from "./http2-server.js";
import { recordedBody } from "./redaction.js";
import { BodyCut, readBody } from "./request-body.js";
import { parseApiPath } from "./request-path.js";
import { inWireForm } from "./wire-form.js";
/** Takes each request through History and faults to the API and back. */
export function createRequestFront(options) {
    const { clock, faults, history, authenticator, api } = options;
    const writer = createAnswerWriter({ clock, faults, history });
    let count = 0;
    async function receive(message) {
        const { connection } = message;
        const broken = connection.idle.reused();
        count += 1;
        const id = `api-request-${count}`;
        const path = parseApiPath(message.method, message.url);
        const { params, version: _, ...facts } = path;
        const command = params.getAll("command");
        const point = {
            target: "api",
            connection: connection.id,
            request: id,
            facts,
            ...(command.length === 0 ? {} : { command: command.join(" ") }),
        };
        const [cut] = message.body === undefined ? [] : faults.ask("body", point);
        let failure;
        const body = message.body === undefined
            ? Buffer.alloc(0)
            : await readBody(message.body, cut?.afterBytes).catch((error) => {
                failure = error;
                return Buffer.alloc(0);
            });
        const user = authenticator.authenticate(message.headers, connection.socket);
        const whose = user ?? authenticator.formerly(message.headers);
        const userAgent = message.headers["user-agent"];
        const text = recordedBody(body, facts.resource);
        history.record("api", {
            type: "request",
            id,
            connection: connection.id,
            protocol: message.protocol,
            ...facts,
            ...(whose === undefined ? {} : { user: whose.name }),
            ...(userAgent === undefined ? {} : { userAgent }),
            ...(text === undefined ? {} : { body: text }),
        });
        if (failure instanceof StatusError)
            throw new Refused(point, failure);
        const isCut = failure instanceof BodyCut;
        if (isCut)
            cut?.fired();
        const how = isCut ? cut?.how : broken;
        if (how !== undefined)
            return lose(point, connection, how);
        return { request: { id, connection: connection.id, facts, path, user, message, body }, point };
    }
    /** The connection breaks, and nothing is done. */
    function lose(point, connection, how) {
        history.record("api", { type: "response-lost", id: point.request, cause: LOST[how] });
        if (how === "reset")
            connection.reset();
        else if (how === "pipe")
            connection.breakPipe();
        else if (how === "end")
            connection.end();
        throw new Lost();
    }
    /** What a fault makes of the request; undefined when it goes on to the API. */
    async function interfere(point, connection) {
        for (const action of faults.ask("request", point)) {
            if (action.do === "answer")
                return injectedAnswer(action);
            if (action.do !== "delay")
                return lose(point, connection, action.do);
            await clock.sleep(delayOf(action));
        }
        return undefined;
    }
    async function serve(message, reply) {
        const { connection, control } = message;
        try {
            const { request, point } = await receive(message);
            const injected = await interfere(point, connection);
            const onLoss = (loss) => history.record("api", { type: "response-lost", id: point.request, ...loss });
            if (control !== undefined) {
                const loss = disturb(control, faults.ask("http2-request", point));
                if (loss !== undefined)
                    return void onLoss(loss);
            }
            const answer = injected ?? (await answered(request));
            const way = control === undefined ? reply : replyOverHttp2(reply, { control, faults, point, onLoss });
            await writer.send({ point, connection, reply: way, control }, answer);
        }
        catch (error) {
            if (error instanceof Lost)
                return;
            if (!(error instanceof Refused))
                throw error;
            await writer.send({ point: error.point, connection, reply }, statusAnswer(error.refusal));
        }
    }
    async function answered(request) {
        const answer = await answerOrRefusal(() => history.because(request.id, () => api.answer(request)));
        return inWireForm(answer, { headers: request.message.headers, params: request.path.params });
    }
    async function upgrade(message, socket, head) {
        const { connection } = message;
        const { request, point } = await receive(message);
        const injected = await interfere(point, connection);
        const outcome = injected ?? (await answerOrRefusal(() => api.upgrade(request, { socket, head, reset: connection.reset })));
        if ("takeOver" in outcome)
            await outcome.takeOver();
        else
            await writer.send({ point, connection, reply: replyOn(message.message, socket) }, outcome);
    }
    const http1 = createHttp1Server({
        serve,
        upgrade: (...given) => upgrade(...given).catch((error) => {
            if (!(error instanceof Lost))
                throw error;
        }),
    });
    return {
        accept(connection) {
            const { socket } = connection;
            if ("alpnProtocol" in socket && socket.alpnProtocol === "h2")
                acceptHttp2(connection, { serve, faults, clock });
            else
                http1.accept(connection);
        },
        close: () => writer.close(),
    };
}
const LOST = {
    reset: "connection reset",
    end: "connection closed",
    pipe: "connection closed",
    silence: "no answer",
};
/** A fault took the request away, and has done to the connection what was to be done. */
class Lost extends Error {
}
/** A request that was refused before it could be understood. */
class Refused extends Error {
    point;
    refusal;
    constructor(point, refusal) {
        super(refusal.message);
        this.point = point;
        this.refusal = refusal;
    }
}
async function answerOrRefusal(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof StatusError)
            return statusAnswer(error);
        return statusAnswer(internalError(error instanceof Error ? error.message : String(error)));
    }
}
function injectedAnswer(action) {
    const { "content-type": contentType = "application/json", ...headers } = Object.fromEntries(Object.entries(action.headers).map(([name, value]) => [name.toLowerCase(), value]));
    return { status: action.status, contentType, body: action.body, headers, failure: failureIn(action.body) };
}
function failureIn(body) {
    try {
        const { reason, message } = JSON.parse(body);
        return {
            ...(typeof reason === "string" ? { reason } : {}),
            ...(typeof message === "string" ? { message } : {}),
        };
    }
    catch {
        return { message: body.trimEnd() };
    }
}
