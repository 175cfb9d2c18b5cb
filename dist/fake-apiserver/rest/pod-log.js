import { isTrue } from "../http/request-path.js";
import { KubeletError } from "../kubelet/kubelet.js";
import { badRequest } from "../status/refusals.js";
import { StatusError } from "../status/status.js";
import { objectAt, objectsAt, textAt } from "../storage/json.js";
import { existing } from "./read.js";
const TEXT = "text/plain";
/** The log of a container, to its end or followed. */
export async function podLog(machinery, request, parts) {
    const { kubelet, history, id } = parts;
    const pod = existing(machinery, request);
    const options = logOptions(pod, request.path.params);
    // A pod without a node has no log yet.
    if (textAt(pod["spec"], "nodeName") === "")
        return { status: 200, contentType: TEXT, body: "" };
    const lines = await openLog(kubelet, options);
    const { namespace, pod: name, container = "" } = options;
    return {
        status: 200,
        contentType: TEXT,
        kind: "log",
        start(outlet) {
            history.record("kubelet", {
                type: "stream-open",
                id,
                kind: "log",
                protocol: "http",
                namespace,
                pod: name,
                container,
            });
            let cause = "end of the log";
            outlet.onClose(() => {
                if (!lines.readableEnded)
                    cause = "connection closed before the end of the log";
                lines.destroy();
                history.record("kubelet", { type: "stream-close", id, cause });
            });
            lines.on("data", (chunk) => {
                history.record("kubelet", { type: "stream-data", id, channel: "stdout", bytes: chunk.length });
                outlet.write(chunk);
            });
            lines.once("end", () => outlet.end());
            lines.once("error", (error) => {
                cause = error.message;
                outlet.end();
            });
        },
    };
}
async function openLog(kubelet, options) {
    try {
        return await kubelet.logs(options);
    }
    catch (error) {
        if (error instanceof KubeletError)
            throw new StatusError(error.code, error.reason, error.message);
        throw error;
    }
}
function logOptions(pod, params) {
    const { name, namespace = "" } = pod.metadata;
    const sinceTime = params.get("sinceTime");
    return {
        namespace,
        pod: name,
        container: containerOf(pod, params.get("container") ?? ""),
        follow: isTrue(params.get("follow")),
        previous: isTrue(params.get("previous")),
        timestamps: isTrue(params.get("timestamps")),
        ...numberOption("tailLines", params),
        ...numberOption("limitBytes", params),
        ...numberOption("sinceSeconds", params),
        ...(sinceTime === null || sinceTime === "" ? {} : { sinceTime }),
    };
}
function numberOption(name, params) {
    const text = params.get(name);
    if (text === null || text === "")
        return {};
    if (!/^\d+$/.test(text))
        throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
    return { [name]: Number(text) };
}
function containerOf(pod, wanted) {
    const spec = objectAt(pod, "spec");
    const namesOf = (list) => objectsAt(spec, list).map((container) => textAt(container, "name"));
    const regular = namesOf("containers");
    const initial = namesOf("initContainers");
    const { name } = pod.metadata;
    if (wanted === "") {
        const [only] = regular;
        if (only !== undefined && regular.length === 1)
            return only;
        const inits = initial.length === 0 ? "" : ` or one of the init containers: [${initial.join(" ")}]`;
        throw badRequest(`a container name must be specified for pod ${name}, choose one of: [${regular.join(" ")}]${inits}`);
    }
    if ([...regular, ...initial, ...namesOf("ephemeralContainers")].includes(wanted))
        return wanted;
    throw badRequest(`container ${wanted} is not valid for pod ${name}`);
}
