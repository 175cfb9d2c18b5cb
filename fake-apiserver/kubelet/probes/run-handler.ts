import type { Container } from "../../../src/platform/index.ts";
import type { Handler, HttpGet } from "../pod/pod.ts";

export interface HandlerResult {
  ok: boolean;
  /** What it printed, or what went wrong. */
  output: string;
}

/** Keeps what a broken handler may print within what an event can hold. */
const OUTPUT_LIMIT = 1024;

/** Does what a probe asks for: inside the container, or against the pod's address. Aborting kills it. */
export async function runHandler(
  container: Container,
  handler: Handler,
  podIP: string,
  signal?: AbortSignal,
): Promise<HandlerResult> {
  const { exec, tcpSocket, httpGet } = handler;
  const refused = refusedByTheNode(handler);
  if (refused !== undefined) return { ok: false, output: refused };
  if (exec) return runCommand(container, exec.command ?? [], signal);
  if (tcpSocket) {
    const command = ["bash", "-c", `exec 3<>/dev/tcp/${tcpSocket.host || podIP}/${tcpSocket.port}`];
    return runCommand(container, command, signal);
  }
  if (httpGet) return runCommand(container, httpCommand(httpGet, podIP, "kube-probe", PROBE_VERDICT), signal);
  return runCommand(container, [], signal);
}

/** One command in the container; ok when it ends with 0. */
export async function runCommand(
  container: Container,
  command: string[],
  signal?: AbortSignal,
): Promise<HandlerResult> {
  try {
    const process = await container.exec({ command, stdin: false });
    const kill = () => process.kill("SIGKILL");
    signal?.addEventListener("abort", kill, { once: true });
    let output = "";
    for (const stream of [process.stdout, process.stderr]) {
      stream.on("data", (data: Buffer) => {
        if (output.length < OUTPUT_LIMIT) output += data.toString("utf8");
      });
      stream.on("error", () => {});
    }
    const { code } = await process.exited;
    signal?.removeEventListener("abort", kill);
    return { ok: code === 0, output: output.slice(0, OUTPUT_LIMIT) };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

const PROBE_VERDICT = `[[ $status == [23]?? ]] || { echo "HTTP probe failed with statuscode: $status"; exit 1; }`;

/** Any answer will do. */
export const HOOK_VERDICT = `[[ $status == [1-9]?? ]]`;

/**
 * A kubelet dials the pod's address. Here that address exists only inside the pod's network, so a shell in there does it;
 * the userland that all images share has bash. It has no TLS: an HTTPS handler fails.
 */
export function httpCommand(get: HttpGet, podIP: string, agent: string, verdict: string): string[] {
  const { host = "", port, path = "/", scheme = "HTTP", httpHeaders = [] } = get;
  if (scheme === "HTTPS") return ["bash", "-c", "echo this kubelet makes no HTTPS requests; exit 1"];
  const target = host || podIP;
  const own = new Map([
    ["host", `Host: ${target}:${port}`],
    ["user-agent", `User-Agent: ${agent}/1.34`],
    ["accept", "Accept: */*"],
    ["connection", "Connection: close"],
  ]);
  for (const { name, value } of httpHeaders) own.set(name.toLowerCase(), `${name}: ${value}`);
  const script = `exec 3<>"/dev/tcp/$1/$2" || exit 1; shift 2; printf '%s\\r\\n' "$@" '' >&3
read -r _ status _ <&3; ${verdict}`;
  return ["bash", "-c", script, "handler", target, String(port), `GET ${path} HTTP/1.1`, ...own.values()];
}

/**
 * The answer to a request that names the kubelet's own host: there a kubelet is, not in the pod, and nothing listens for pods there.
 * Undefined for others.
 */
export function refusedByTheNode({ httpGet, tcpSocket }: Handler): string | undefined {
  const { host = "", port = 0 } = httpGet ?? tcpSocket ?? {};
  const own = host === "localhost" || host === "::1" || host.startsWith("127.");
  return own ? `dial tcp ${host}:${port}: connect: connection refused` : undefined;
}
