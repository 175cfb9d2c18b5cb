import type { User } from "../fake-apiserver/authentication/user.ts";
import type { Answer } from "../fake-apiserver/http/answer.ts";
import type { UpgradeRequest } from "../fake-apiserver/http/client-request.ts";
import type { BareConnection, IncomingRequest, UpgradeAnswer } from "../fake-apiserver/http/request-front.ts";
import { createExecWitness } from "../fake-apiserver/kubelet/witness/exec-witness.ts";
import { badRequest } from "../fake-apiserver/status/refusals.ts";
import { chooseLogProtocol, serveLogStream, upgradedRequest } from "../fake-apiserver/streams/index.ts";
import type { KubernetesObject } from "../fake-apiserver/storage/store.ts";
import type { FaultEngine } from "../src/faults/fault-engine.ts";
import type { Recorder } from "../src/history/recorder.ts";
import type { Clock } from "../src/platform/index.ts";
import { logRelay } from "./answers/log-relay.ts";
import { plainAnswer } from "./answers/plain-answer.ts";
import { watchRelay } from "./answers/watch-relay.ts";
import type { ImageRewriting } from "./images/image-rewriting.ts";
import { createKnownPods } from "./known-pods.ts";
import { relayStream } from "./streams/stream-relay.ts";
import type { Upstream } from "./upstream/upstream.ts";

const STREAMS = new Set(["exec", "attach", "portforward"]);

/** An API server whose work another one does; `as` is who asks it in place of whoever sent the request. */
export interface RelayApi {
  answer(request: IncomingRequest, as?: User): Promise<Answer>;
  upgrade(request: IncomingRequest<UpgradeRequest>, bare: BareConnection, as?: User): Promise<UpgradeAnswer>;
  /** Somebody else makes this object of the resource that the request is about. */
  create(request: IncomingRequest, object: KubernetesObject): Promise<void>;
}

export function createRelayApi(parts: {
  upstream: Upstream;
  faults: FaultEngine;
  history: Recorder;
  clock: Clock;
  images?: ImageRewriting | undefined;
}): RelayApi {
  const { upstream, faults, history, clock, images } = parts;
  const pods = createKnownPods();
  const witness = createExecWitness(history);

  async function answer(request: IncomingRequest, as?: User): Promise<Answer> {
    const { path, id } = request;
    const rewriting = images?.concerns(path) === true ? images : undefined;
    const response = await upstream.send(request, { ...rewriting?.instead(request), as });
    if (response.status === 200 && path.verb === "watch") return watchRelay(response, rewriting?.restored);
    if (response.status === 200 && path.subresource === "log" && path.method === "GET") {
      return logRelay(path, response, { history, id });
    }
    const plain = await plainAnswer(path, response, rewriting?.restored);
    pods.note(path, plain);
    return plain;
  }

  async function upgradeLog(
    request: IncomingRequest<UpgradeRequest>,
    bare: BareConnection,
    as: User | undefined,
  ): Promise<UpgradeAnswer> {
    const protocol = chooseLogProtocol(request.message.message);
    const log = await answer(request, as);
    if (!("kind" in log)) return log;
    const upgraded = upgradedRequest(request, bare);
    return { takeOver: () => serveLogStream({ ...upgraded, answer: log, faults, history, clock }, protocol) };
  }

  return {
    answer,
    async upgrade(request, bare, as) {
      const { resource, subresource = "" } = request.path;
      if (resource === "pods" && subresource === "log") return upgradeLog(request, bare, as);
      if (resource === "pods" && STREAMS.has(subresource)) {
        return relayStream(request, bare, { upstream, pods, witness, faults, history, clock, as });
      }
      throw badRequest("this resource has no streams to upgrade to");
    },
    async create(request, object) {
      const headers = { "content-type": "application/json", accept: "application/json", "user-agent": "somebody-else" };
      const response = await upstream.send(request, { headers, body: Buffer.from(JSON.stringify(object)) });
      await response.text();
    },
  };
}
