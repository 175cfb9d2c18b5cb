import type { Container } from "../../../src/platform/index.ts";
import type { Handler } from "../pod/pod.ts";

export interface HandlerResult {
  ok: boolean;
  /** What it printed, or what went wrong. */
  output: string;
}

/** Keeps what a broken handler may print within what an event can hold. */
const OUTPUT_LIMIT = 1024;

/** Does what a probe or hook asks for, inside the container. Aborting kills it. */
export async function runHandler(container: Container, handler: Handler, signal?: AbortSignal): Promise<HandlerResult> {
  try {
    const process = await container.exec({ command: commandOf(handler), stdin: false });
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

/**
 * A kubelet dials the pod's address. Here that address exists only inside the pod's network, so a shell in there does it;
 * the userland that all images share has bash.
 */
function commandOf({ exec, tcpSocket, httpGet }: Handler): string[] {
  if (exec) return exec.command ?? [];
  if (tcpSocket) return ["bash", "-c", `exec 3<>/dev/tcp/${tcpSocket.host ?? "127.0.0.1"}/${tcpSocket.port}`];
  if (httpGet) {
    const script = `exec 3<>"/dev/tcp/$1/$2"; printf 'GET %s HTTP/1.0\\r\\nHost: %s\\r\\n\\r\\n' "$3" "$1" >&3
read -r _ status _ <&3; [[ $status == [23]?? ]] || { echo "HTTP probe failed with statuscode: $status"; exit 1; }`;
    return ["bash", "-c", script, "probe", httpGet.host ?? "127.0.0.1", String(httpGet.port), httpGet.path ?? "/"];
  }
  return [];
}
