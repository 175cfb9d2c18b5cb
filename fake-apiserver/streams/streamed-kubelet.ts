import type { ContainerAddress, Kubelet } from "../kubelet/kubelet.ts";
import type { CommandProcess } from "./command-process.ts";

/** What a stream needs of a kubelet, near or far away. */
export interface StreamedKubelet extends Pick<Kubelet, "check" | "dial"> {
  exec(
    address: ContainerAddress & { command: string[]; stdin: boolean; tty?: boolean; request: string },
  ): Promise<CommandProcess>;
  attach(address: ContainerAddress & { request: string }): Promise<CommandProcess>;
}
