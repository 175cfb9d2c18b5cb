import type { StreamPoint } from "../../../src/faults/points/stream-point.ts";
import type { ServedStream } from "../serve-stream.ts";
import { tamperWith } from "../tampering/index.ts";
import { forwardPort, type ForwardedClient } from "./forwarded-port.ts";

/** A connection to a port that a client asks for. */
export interface AdmittedPort {
  /** False when a fault leaves it without an answer. */
  readonly opens: boolean;
  carry(client: ForwardedClient): Promise<void>;
}

/** Asks the fault plan about one connection after the other of a request, and writes down what becomes of each. */
export type AdmitPort = (port: number) => AdmittedPort;

export function createPortAdmission(stream: ServedStream, point: StreamPoint, protocol: string): AdmitPort {
  const { requestId: id, facts, kubelet, faults, history, clock, reset } = stream;
  const { namespace = "", name: pod = "" } = facts;
  let count = 0;
  return (port) => {
    const tampering = tamperWith(faults.ask("stream", { ...point, port }), clock);
    count += 1;
    const forward = count;
    return {
      opens: tampering.neverOpens === undefined,
      carry(client) {
        history.record("kubelet", { type: "forward-open", id, forward, protocol, namespace, pod, port });
        return forwardPort({
          port,
          dial: () => kubelet.dial({ namespace, pod, port }),
          client,
          tampering,
          onEnd: ({ cause, message, ...went }) => {
            const said = message === undefined ? {} : { message };
            history.record("kubelet", { type: "forward-close", id, forward, port, ...went, cause, ...said });
          },
          reset,
        });
      },
    };
  };
}
