import { createReadStream } from "node:fs";
import { access, open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createPayloadSplitter, joinPayloads } from "./payloads.js";
import { createRedactor } from "./redaction.js";
/** A line that is no event. `line` counts from 1. */
export class HistoryFileError extends Error {
    name = "HistoryFileError";
    file;
    line;
    constructor(file, line, expected, got) {
        super(`${file}:${line}: expected ${expected} as JSON, got ${JSON.stringify(got.slice(0, 60))}`);
        this.file = file;
        this.line = line;
    }
}
/** So many characters are written at once. */
const CHUNK = 1 << 20;
/** `x.jsonl` -> `x.bodies.jsonl`: what the events refer to. */
export function bodiesFile(file) {
    return file.replace(/(\.jsonl)?$/, ".bodies.jsonl");
}
/**
 * Writes events as JSON Lines without the given secrets, and bodies and objects, each once, into a file beside it. Rejects with the error of
 * the file system.
 */
export async function writeHistory(file, events, secrets = []) {
    const [lines, bodies] = [await createLineFile(file), await createLineFile(bodiesFile(file))];
    try {
        const redact = createRedactor(secrets);
        const split = createPayloadSplitter();
        for (const event of events) {
            const { stored, fresh } = split(redact(event));
            for (const payload of fresh)
                await bodies.add(payload);
            await lines.add(stored);
        }
        await Promise.all([lines.flush(), bodies.flush()]);
    }
    finally {
        await Promise.all([lines.close(), bodies.close()]);
    }
}
async function createLineFile(file) {
    const handle = await open(file, "w");
    let waiting = [];
    let size = 0;
    const flush = async () => {
        const text = waiting.join("");
        waiting = [];
        size = 0;
        await handle.appendFile(text);
    };
    return {
        add(value) {
            const line = `${JSON.stringify(value)}\n`;
            waiting.push(line);
            size += line.length;
            return size > CHUNK ? flush() : undefined;
        },
        flush,
        close: () => handle.close(),
    };
}
/**
 * Events with what they refer to. Rejects with `HistoryFileError` at the first line that is no event, or with the error of the file
 * system. A file of bodies that is missing is no error.
 */
export async function readHistory(file) {
    const payloads = new Map();
    const beside = bodiesFile(file);
    const hasBodies = await access(beside).then(() => true, () => false);
    if (hasBodies)
        await readLines(beside, "a payload", isPayload, (payload) => payloads.set(payload.sha256, payload));
    const events = [];
    await readLines(file, "a history event", isEvent, (event) => {
        events.push(joinPayloads(event, payloads));
    });
    return events;
}
async function readLines(file, expected, is, take) {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
        number++;
        if (line === "")
            continue;
        const value = parsed(line);
        if (!is(value))
            throw new HistoryFileError(file, number, expected, line);
        take(value);
    }
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
function isEvent(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { index, at, actor, type } = value;
    return typeof index === "number" && typeof at === "number" && typeof actor === "string" && typeof type === "string";
}
function isPayload(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { sha256, bytes } = value;
    return typeof sha256 === "string" && typeof bytes === "number";
}
