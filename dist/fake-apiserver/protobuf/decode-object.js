import { defineField } from "../storage/json.js";
import { microTimestamp, timestamp } from "../storage/timestamp.js";
import { messageOfKind, messageType } from "./message-types.js";
import { MAGIC, readFields, WireError } from "./wire-format.js";
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
    const message = messageOfKind(apiVersion, kind);
    if (messageType(message) === undefined)
        throw new UnknownMessage(`no protobuf description of ${kind}`);
    return Object.assign({ kind, apiVersion }, decodeMessage(raw, message));
}
function decodeMessage(message, type) {
    const result = {};
    const fields = messageType(type);
    for (const { number, value } of readFields(message)) {
        const field = fields?.get(number);
        if (field === undefined)
            continue;
        if (field.shape === "list") {
            const list = (result[field.name] ??= []);
            list.push(decodeValue(value, field.type) ?? (field.type === "string" ? "" : {}));
        }
        else if (field.shape === "map") {
            const [key, item] = decodeEntry(value, field.type);
            defineField((result[field.name] ??= {}), key, item);
        }
        else if (field.name === "") {
            if (typeof value !== "bigint")
                Object.assign(result, decodeMessage(value, field.type));
        }
        else {
            const decoded = decodeValue(value, field.type);
            if (field.optional || !isZero(decoded))
                result[field.name] = decoded;
        }
    }
    return result;
}
function isZero(value) {
    if (typeof value === "object" && value !== null)
        return Object.keys(value).length === 0;
    return value === undefined || value === "" || value === 0 || value === false;
}
function decodeValue(value, type) {
    if (typeof value === "bigint")
        return type === "bool" ? value !== 0n : Number(BigInt.asIntN(64, value));
    switch (type) {
        case "string":
            return value.toString("utf8");
        case "bytes":
            return value.toString("base64");
        case "Quantity":
            return fieldOf(value, 1)?.toString() ?? "0";
        case "Time":
            return decodeTime(value);
        case "IntOrString":
            return Number(fieldOf(value, 1) ?? 0n) === 0
                ? Number(BigInt.asIntN(32, BigInt(String(fieldOf(value, 2) ?? 0n))))
                : String(fieldOf(value, 3) ?? "");
        case "FieldsV1":
        case "Raw":
            return parsedOrNothing(fieldOf(value, 1));
        case "Items":
            return [...readFields(value)].map((item) => String(item.value));
        default:
            return decodeMessage(value, type);
    }
}
/** Undefined for the zero time. Times with a fraction are those of the fields of type MicroTime. */
function decodeTime(value) {
    const seconds = fieldOf(value, 1);
    if (typeof seconds !== "bigint")
        return undefined;
    const milliseconds = Number(BigInt.asIntN(64, seconds)) * 1000;
    const nanos = Number(fieldOf(value, 2) ?? 0n);
    return nanos === 0 ? timestamp(milliseconds) : microTimestamp(milliseconds + nanos / 1e6);
}
function parsedOrNothing(json) {
    try {
        return json === undefined ? {} : JSON.parse(json.toString());
    }
    catch {
        throw new WireError("invalid JSON in a raw field");
    }
}
function decodeEntry(entry, type) {
    let key = "";
    let item = type === "Quantity" ? "0" : "";
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
function fieldOf(message, wanted) {
    for (const { number, value } of readFields(message))
        if (number === wanted)
            return value;
    return undefined;
}
