import type { Api, IncomingRequest } from "../fake-apiserver/http/request-front.ts";
import type { Answer } from "../fake-apiserver/http/answer.ts";
import type { Recorder } from "../src/history/recorder.ts";
import { logRelay } from "./answers/log-relay.ts";
import { plainAnswer } from "./answers/plain-answer.ts";
import { watchRelay } from "./answers/watch-relay.ts";
import type { Upstream } from "./upstream/upstream.ts";

/** An API server whose work another one does. */
export function createRelayApi(parts: { upstream: Upstream; history: Recorder }): Api {
  const { upstream, history } = parts;

  async function answer(request: IncomingRequest): Promise<Answer> {
    const { path, id } = request;
    const response = await upstream.send(request);
    if (response.status === 200 && path.verb === "watch") return watchRelay(response);
    if (response.status === 200 && path.subresource === "log" && path.method === "GET") {
      return logRelay(path, response, { history, id });
    }
    return plainAnswer(path, response);
  }

  return { answer, upgrade: answer };
}
