import type { Readable } from "node:stream";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Answer } from "../http/answer.ts";
import { isTrue } from "../http/request-path.ts";
import { KubeletError, type Kubelet, type LogOptions } from "../kubelet/kubelet.ts";
import { forbiddenField, invalid, invalidObject } from "../status/invalid.ts";
import { badRequest } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { logAnswer } from "./log-answer.ts";
import { containerOf } from "./pod-containers.ts";
import { existing } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

const TEXT = "text/plain";
const NOTHING: Answer = { status: 204, contentType: "", body: "" };

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
  if (textAt(pod["spec"], "nodeName") === "") return NOTHING;
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
  if (sinceTime !== null && sinceTime !== "" && Number.isNaN(Date.parse(sinceTime))) {
    const [layout, quoted] = ["2006-01-02T15:04:05Z07:00", JSON.stringify(sinceTime)];
    throw badRequest(`parsing time ${quoted} as "${layout}": cannot parse ${quoted} as "2006"`);
  }
  checkLogOptions(name, params);
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
  if (!/^-?\d+$/.test(text)) throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  return { [name]: Number(text) } as { [key in Name]?: number };
}

function checkLogOptions(pod: string, params: URLSearchParams): void {
  const least = { tailLines: 0, sinceSeconds: 1, limitBytes: 1 };
  const errors = Object.entries(least).flatMap(([name, bound]) => {
    const value = Number(params.get(name) || bound);
    if (!(value < bound)) return [];
    return [invalid(name, value, bound === 0 ? "must be greater than or equal to 0" : "must be greater than 0")];
  });
  if (params.get("sinceTime") && params.get("sinceSeconds")) {
    errors.push(forbiddenField("[]", "at most one of `sinceTime` or `sinceSeconds` may be specified"));
  }
  if (errors.length > 0) throw invalidObject({ group: "", kind: "PodLogOptions" }, pod, errors);
}
