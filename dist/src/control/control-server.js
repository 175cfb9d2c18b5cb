import { createServer } from "node:http";
import { UsageError } from "../diagnostics/index.js";
import { parsePlan } from "../scenario/parse-plan.js";
import { viewOf } from "./entry-view.js";
const LARGEST_PLAN = 1024 * 1024;
/**
 * The plan of a world that is being served, over HTTP: `GET /faults`, `POST /faults` (a plan as YAML or JSON), `DELETE /faults/N`,
 * `DELETE /faults`. What is wrong with a plan comes back as 400 `{problems}`.
 */
export async function startControlServer(options) {
    const { network, faults } = options;
    const token = options.random.text(32);
    const http = createServer((request, response) => {
        answer(request)
            .catch(refusal)
            .then((reply) => send(response, reply))
            .catch(() => response.destroy());
    });
    async function answer(request) {
        if (request.headers.authorization !== `Bearer ${token}`)
            return { status: 401, body: { message: "wrong token" } };
        const { method, url = "" } = request;
        const [, index] = /^\/faults(?:\/(\d+))?$/.exec(url) ?? [];
        if (!url.startsWith("/faults"))
            return { status: 404, body: { message: `nothing at ${url}; there is /faults` } };
        if (method === "GET")
            return { status: 200, body: { faults: present() } };
        if (method === "POST")
            return add(await readBody(request));
        if (method !== "DELETE")
            return { status: 405, body: { message: `${method} is not for plans` } };
        return index === undefined ? clear() : remove(Number(index));
    }
    function present() {
        return faults.counts().flatMap((count) => (count.removed === true ? [] : [viewOf(count)]));
    }
    function add(text) {
        const { faults: entries, quiet } = parsePlan(text, "plan");
        if (quiet !== undefined) {
            return { status: 400, body: { message: "a quiet period belongs to a whole plan: serve --faults" } };
        }
        const added = new Set(entries.map((entry) => faults.add(entry)));
        return { status: 201, body: { faults: present().filter(({ index }) => added.has(index)) } };
    }
    function remove(index) {
        if (faults.remove(index))
            return { status: 200, body: { faults: present() } };
        const known = present().map((entry) => entry.index);
        const hint = known.length === 0 ? "the plan is empty" : `there are ${known.join(", ")}`;
        return { status: 404, body: { message: `no fault ${index}; ${hint}` } };
    }
    function clear() {
        for (const { index } of present())
            faults.remove(index);
        return { status: 200, body: { faults: [] } };
    }
    const listener = await network.listen({ host: "127.0.0.1", port: 0 }, (connection) => {
        http.emit("connection", connection);
    });
    return {
        url: `http://${listener.address.host}:${listener.address.port}`,
        token,
        close: () => listener.close(),
    };
}
function refusal(error) {
    if (error instanceof UsageError)
        return { status: 400, body: { problems: error.problems } };
    return { status: 500, body: { message: error instanceof Error ? error.message : String(error) } };
}
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > LARGEST_PLAN)
            throw new Error(`a plan of more than ${LARGEST_PLAN} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}
function send(response, { status, body }) {
    const text = `${JSON.stringify(body)}\n`;
    response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
    response.end(text);
}
