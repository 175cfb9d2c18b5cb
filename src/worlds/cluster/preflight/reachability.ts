import type { Address, Network } from "../../../platform/index.ts";
import type { ProbePods } from "./probe-pods.ts";

export interface Reachability {
  reachable: boolean;
  /** What pods were told. */
  address: Address;
  message: string;
}

const KNOCK = /GET \/faultline-probe /;

/** Whether a pod finds what listens on this host under the address that it will be told; the host itself sees it come. */
export async function reachability(options: {
  /** Of the pod. */
  name: string;
  network: Network;
  pods: ProbePods;
  bindHost: string;
  advertise(listening: Address): Address;
  /** One with a shell and wget, curl or nc. */
  image: string;
  /** What has to be done for a port before a pod can find it. */
  open(port: number): Promise<void>;
}): Promise<Reachability> {
  const { name, network, pods, bindHost, advertise, image, open } = options;
  let isSeen = false;
  const listener = await network.listen({ host: bindHost, port: 0 }, (connection) => {
    connection.on("error", () => {});
    connection.once("data", (bytes: Buffer) => {
      isSeen ||= KNOCK.test(bytes.toString("latin1"));
      connection.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });
  });
  try {
    const address = advertise(listener.address);
    await open(listener.address.port);
    const url = `http://${address.host}:${address.port}/faultline-probe`;
    const ways = [
      `wget -q -O /dev/null ${url}`,
      `curl -fsS -m 20 ${url}`,
      `printf 'GET /faultline-probe HTTP/1.0\\r\\n\\r\\n' | nc ${address.host} ${address.port}`,
    ];
    const { started, message } = await pods.run({
      name,
      image,
      command: ["sh", "-c", ways.map((way) => `timeout 30 ${way}`).join(" || ")],
    });
    const reason = started ? "the pod ran and did not get through" : `no pod could be started to try it: ${message}`;
    return { reachable: isSeen, address, message: isSeen ? "" : reason };
  } finally {
    await listener.close();
  }
}
