import { timestamp } from "../storage/timestamp.js";
import { MESSAGES } from "./messages.js";
import { readFields, WireError } from "./wire-format.js";
const MAGIC = Buffer.from([0x6b, 0x38, 0x73, 0x00]);
/** The body is protobuf, but of a kind that is not understood here. */
export class UnknownMessage extends Error {
    name = "UnknownMessage";
}
/**
 * An API object in Kubernetes' protobuf envelope (`k8s\0`, then `Unknown` with type and raw message), as the JSON that
 * the same client would have sent. Throws `WireError` and `UnknownMessage`. Source: executor facts 2.1.
 */
export function decodeObject(body) {
    if (!body.subarray(0, MAGIC.length).equals(MAGIC)) {
        throw new WireError("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
    }
    let apiVersion = "";
    let kind = "";
    let raw = Buffer.alloc(0);
    for (const { number, value } of readFields(body.subarray(MAGIC.length))) {
        if (typeof value === "bigint")
            continue;
        if (number === 2)
            raw = value;
        if (number !== 1)
            continue;
        for (const field of readFields(value)) {
            if (field.number === 1)
                apiVersion = String(field.value);
            else if (field.number === 2)
                kind = String(field.value);
        }
    }
    if (MESSAGES[kind] === undefined)
        throw new UnknownMessage(`no protobuf description of ${kind}`);
    return { kind, apiVersion, ...decodeMessage(raw, kind) };
}
function decodeMessage(message, type) {
    const result = {};
    for (const { number, value } of readFields(message)) {
        const [name, fieldType] = MESSAGES[type]?.[number] ?? [];
        if (name === undefined || fieldType === undefined)
            continue;
        if (fieldType.startsWith("[]")) {
            const list = (result[name] ??= []);
            list.push(decodeValue(value, fieldType.slice(2)) ?? (fieldType === "[]string" ? "" : {}));
        }
        else if (fieldType.startsWith("map ")) {
            const [key, item] = decodeEntry(value, fieldType.slice("map ".length));
            result[name] = { ...result[name], [key]: item };
        }
        else {
            const decoded = decodeValue(value, fieldType);
            if (decoded !== undefined)
                result[name] = decoded;
        }
    }
    return result;
}
/** Undefined for what JSON leaves out. */
function decodeValue(value, type) {
    if (typeof value === "bigint") {
        const optional = type.endsWith("?");
        if (value === 0n && !optional)
            return undefined;
        return type.startsWith("bool") ? value !== 0n : Number(BigInt.asIntN(64, value));
    }
    switch (type) {
        case "string":
            return value.length === 0 ? undefined : value.toString("utf8");
        case "bytes":
            return value.toString("base64");
        case "Quantity":
            return firstField(value)?.toString() ?? "0";
        case "Time": {
            const seconds = firstField(value);
            return typeof seconds === "bigint" ? timestamp(Number(seconds) * 1000) : undefined;
        }
        default: {
            const object = decodeMessage(value, type);
            return Object.keys(object).length === 0 ? undefined : object;
        }
    }
}
function decodeEntry(entry, type) {
    let key = "";
    let item = "";
    if (typeof entry === "bigint")
        throw new WireError("proto: wrong wireType for a map entry");
    for (const { number, value } of readFields(entry)) {
        if (number === 1)
            key = value.toString();
        else if (number === 2)
            item = decodeValue(value, type) ?? "";
    }
    return [key, item];
}
function firstField(message) {
    for (const { number, value } of readFields(message))
        if (number === 1)
            return value;
    return undefined;
}
