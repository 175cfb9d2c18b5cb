import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { LifecycleHandlerConfig } from "../../../runner/config/container-lifecycle-config.ts";
import type { Path } from "../../../diagnostics/index.ts";
import type { Findings } from "./findings.ts";

/** "Container lifecycle hooks". */
export function checkLifecycle({ container_lifecycle }: KubernetesConfig, find: Findings): void {
  for (const moment of ["post_start", "pre_stop"] as const) {
    const handler = container_lifecycle[moment];
    if (handler !== undefined) checkHandler(["container_lifecycle", moment], handler, find);
  }
}

function checkHandler(path: Path, handler: LifecycleHandlerConfig, find: Findings): void {
  const { exec, http_get, tcp_socket } = handler;
  const given = Object.entries({ exec, http_get, tcp_socket }).filter(([, action]) => action !== undefined);
  if (given.length !== 1) {
    const names = given.map(([name]) => name);
    find.wrong(path, names, "exactly one of exec, http_get and tcp_socket");
  }
  if (exec?.command.length === 0) find.missing([...path, "exec", "command"], "a command");
  checkPort([...path, "http_get", "port"], http_get?.port, find);
  checkPort([...path, "tcp_socket", "port"], tcp_socket?.port, find);
  find.oneOf([...path, "http_get", "scheme"], http_get?.scheme, ["HTTP", "HTTPS"]);
}

function checkPort(path: Path, port: number | undefined, find: Findings): void {
  if (port === 0) find.missing(path, "a port");
  else if (port !== undefined && (port < 1 || port > 65_535)) find.wrong(path, port, "1 to 65535");
}
