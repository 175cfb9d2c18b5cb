import type { Recorder } from "../../src/history/recorder.ts";
import { type Clock, createHttpClientFactory, type Network } from "../../src/platform/index.ts";
import type { RunnerSession } from "./runner-session.ts";

/** A request for a port of a job, as the Web IDE makes it. */
export interface PortVisit {
  method: string;
  /** The name that the image or service has in the job. */
  service: string;
  /** Number or name. */
  port: string;
  /** Without a slash at its beginning. */
  path: string;
}

/** Asks a port of a job through its runner's session; the answer is in the History. 502 stands for none. */
export async function visitPort(
  job: number,
  session: RunnerSession | undefined,
  { method, service, port, path }: PortVisit,
  { network, clock, history }: { network: Network; clock: Clock; history: Recorder },
): Promise<void> {
  const told = (status: number, body: string) =>
    history.record("gitlab", { type: "port-visit", job, method, service, port, status, body });
  if (session === undefined) {
    told(404, "the job's runner told of no session");
    return;
  }
  const client = createHttpClientFactory({ network, clock })({ ca: session.certificate });
  const url = `${session.url}/proxy/${service}/${port}/${path}`;
  try {
    const { status, text } = await client.request({ method, url, headers: { authorization: session.authorization } });
    told(status, await text());
  } catch (error) {
    told(502, error instanceof Error ? error.message : String(error));
  } finally {
    client.close();
  }
}
