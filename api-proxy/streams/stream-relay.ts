import type { User } from "../../fake-apiserver/authentication/user.ts";
import type { ExecWitness } from "../../fake-apiserver/kubelet/witness/exec-witness.ts";
import type { BareConnection, IncomingRequest, UpgradeAnswer } from "../../fake-apiserver/http/request-front.ts";
import type { UpgradeRequest } from "../../fake-apiserver/http/client-request.ts";
import { serveStream, upgradedRequest } from "../../fake-apiserver/streams/index.ts";
import { openSpdyClient } from "../../fake-apiserver/streams/spdy/spdy-client.ts";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import { plainAnswer } from "../answers/plain-answer.ts";
import type { KnownPods } from "../known-pods.ts";
import type { Upstream } from "../upstream/upstream.ts";
import { createRemoteKubelet } from "./remote-kubelet.ts";

export interface StreamSurroundings {
  upstream: Upstream;
  pods: KnownPods;
  witness: ExecWitness;
  faults: FaultEngine;
  history: Recorder;
  clock: Clock;
  /** In place of whoever sent the request. */
  as: User | undefined;
}

/** What this side asks for over SPDY, which every API server and kubelet speaks: there alone stdin can end while outputs go on. */
const VERSION = { command: "v4.channel.k8s.io", portforward: "portforward.k8s.io" };

/**
 * Exec, attach and port forwarding, whatever the client speaks. The server is asked first: its refusal is the client's answer. Nothing begins in the
 * container before the client's stream is open.
 */
export async function relayStream(
  request: IncomingRequest<UpgradeRequest>,
  bare: BareConnection,
  { upstream, pods, witness, faults, history, clock, as }: StreamSurroundings,
): Promise<UpgradeAnswer> {
  const { facts, path } = request;
  const version = path.subresource === "portforward" ? VERSION.portforward : VERSION.command;
  const answer = await upstream.upgrade(request, {
    protocol: "SPDY/3.1",
    headers: { "x-stream-protocol-version": version },
    as,
  });
  if ("status" in answer) return plainAnswer(path, answer);
  const spdy = openSpdyClient(answer.socket, answer.head);
  const pod = pods.find(path.namespace, path.name);
  const kubelet = createRemoteKubelet({ spdy, facts, pod, history, witness });
  request.onGone(() => {
    if (kubelet.isUnused() || path.subresource === "portforward") spdy.destroy();
  });
  return {
    takeOver: () => serveStream({ ...upgradedRequest(request, bare), kubelet, faults, history, clock }),
  };
}
