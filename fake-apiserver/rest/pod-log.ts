import type { Readable } from "node:stream";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Answer } from "../http/answer.ts";
import { isTrue } from "../http/request-path.ts";
import { KubeletError, type Kubelet, type LogOptions } from "../kubelet/kubelet.ts";
import { badRequest } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { objectAt, objectsAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { logAnswer } from "./log-answer.ts";
import { existing } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

const TEXT = "text/plain";

/** The log of a container, to its end or followed. */
export async function podLog(
  machinery: Machinery,
  request: RestRequest,
  parts: { kubelet: Kubelet; history: Recorder; id: string },
): Promise<Answer> {
  const { kubelet, history, id } = parts;
  const pod = existing(machinery, request);
  const options = logOptions(pod, request.path.params);
  // A pod without a node has no log yet.
  if (textAt(pod["spec"], "nodeName") === "") return { status: 200, contentType: TEXT, body: "" };
  const lines = await openLog(kubelet, options);
  const { namespace, pod: name, container = "" } = options;
  return logAnswer(lines, { namespace, pod: name, container }, { history, id, contentType: TEXT });
}

async function openLog(kubelet: Kubelet, options: LogOptions): Promise<Readable> {
  try {
    return await kubelet.logs(options);
  } catch (error) {
    if (error instanceof KubeletError) throw new StatusError(error.code, error.reason, error.message);
    throw error;
  }
}

function logOptions(pod: KubernetesObject, params: URLSearchParams): LogOptions {
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

function numberOption<Name extends string>(name: Name, params: URLSearchParams): { [key in Name]?: number } {
  const text = params.get(name);
  if (text === null || text === "") return {};
  if (!/^\d+$/.test(text)) throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  return { [name]: Number(text) } as { [key in Name]?: number };
}

function containerOf(pod: KubernetesObject, wanted: string): string {
  const spec = objectAt(pod, "spec");
  const namesOf = (list: string) => objectsAt(spec, list).map((container) => textAt(container, "name"));
  const regular = namesOf("containers");
  const initial = namesOf("initContainers");
  const { name } = pod.metadata;
  if (wanted === "") {
    const [only] = regular;
    if (only !== undefined && regular.length === 1) return only;
    const inits = initial.length === 0 ? "" : ` or one of the init containers: [${initial.join(" ")}]`;
    throw badRequest(
      `a container name must be specified for pod ${name}, choose one of: [${regular.join(" ")}]${inits}`,
    );
  }
  if ([...regular, ...initial, ...namesOf("ephemeralContainers")].includes(wanted)) return wanted;
  throw badRequest(`container ${wanted} is not valid for pod ${name}`);
}
