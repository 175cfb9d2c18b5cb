import { parse } from "yaml";
import { decodeObject, UnknownMessage } from "../protobuf/decode-object.js";
import { badRequest, requestTooLarge, unsupportedMediaType } from "../status/refusals.js";
const PROTOBUF = "application/vnd.kubernetes.protobuf";
const ACCEPTED = ["application/json", "application/yaml", PROTOBUF];
const LIMIT = 3 * 1024 * 1024;
/** So much of a body was read as was to be read. */
export class BodyCut extends Error {
}
/** Reads the whole body; rejects when the client vanishes before its end, with 413, or with `BodyCut` after so many bytes. */
export function readBody(request, cutAfter = Infinity) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const cut = () => {
            if (size >= cutAfter)
                reject(new BodyCut());
        };
        request.on("data", (chunk) => {
            size += chunk.length;
            cut();
            if (size > LIMIT)
                reject(requestTooLarge(LIMIT));
            else
                chunks.push(chunk);
        });
        cut();
        request.once("end", () => resolve(Buffer.concat(chunks)));
        request.once("error", reject);
        request.once("close", () => reject(new Error("the client closed the connection before the end of its request")));
    });
}
export function mediaType(contentType) {
    return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
/** An object in JSON, YAML or, for some kinds, protobuf. An absent content type means JSON, as in the API server. */
export function decodeBody(body, contentType) {
    const type = mediaType(contentType);
    if (type === "" || type === "application/json")
        return parseJson(body);
    if (type === "application/yaml")
        return parseYaml(body);
    if (type === PROTOBUF)
        return parseProtobuf(body);
    throw unsupportedMediaType(ACCEPTED);
}
function parseProtobuf(body) {
    try {
        return decodeObject(body);
    }
    catch (error) {
        if (error instanceof UnknownMessage)
            throw unsupportedMediaType(["application/json", "application/yaml"]);
        throw badRequest(messageOf(error));
    }
}
export function parseJson(body) {
    try {
        return JSON.parse(body.toString("utf8"));
    }
    catch (error) {
        throw badRequest(`couldn't get version/kind; json parse error: ${messageOf(error)}`);
    }
}
export function parseYaml(body) {
    try {
        return parse(body.toString("utf8"));
    }
    catch (error) {
        throw badRequest(`error converting YAML to JSON: ${messageOf(error)}`);
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
