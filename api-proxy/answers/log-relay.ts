import type { StreamAnswer } from "../../fake-apiserver/http/answer.ts";
import type { ApiPath } from "../../fake-apiserver/http/request-path.ts";
import { logAnswer } from "../../fake-apiserver/rest/log-answer.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { HttpResponse } from "../../src/platform/index.ts";
import { answerHeaders } from "../upstream/forwarded-headers.ts";

/** A container's log, followed or not, as the upstream tells it. A pod's only container goes without a name. */
export function logRelay(
  { namespace = "", name = "", container = "" }: ApiPath,
  { headers, body }: HttpResponse,
  told: { history: Recorder; id: string },
): StreamAnswer {
  const contentType = headers["content-type"] ?? "text/plain";
  const place = { namespace, pod: name, container };
  return logAnswer(body, place, { ...told, contentType, headers: answerHeaders(headers) }, "lose");
}
