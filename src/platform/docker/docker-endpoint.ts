import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RequestOptions } from "node:https";

/** Where a Docker engine listens, as in DOCKER_HOST: `unix:///var/run/docker.sock`, `tcp://10.0.0.1:2376`. */
export interface DockerEndpoint {
  url: string;
  /** What names it: `DOCKER_HOST`, `~/.testcontainers.properties`, or `default`. */
  from: string;
}

type Environment = Record<string, string | undefined>;

/** The engine that Testcontainers would take: the settings first, then the usual sockets; the first of these when there is none. */
export function dockerEndpoint(env: Environment): DockerEndpoint {
  const home = env["HOME"] ?? "";
  const settings = path.join(home, ".testcontainers.properties");
  const text = existsSync(settings) ? readFileSync(settings, "utf8") : "";
  const setting = (name: string): string | undefined =>
    new RegExp(`^\\s*${name.replaceAll(".", "\\.")}\\s*=\\s*(\\S+)`, "m").exec(text)?.[1];
  const host = setting("tc.host");
  if (host !== undefined) return { url: host, from: "~/.testcontainers.properties" };
  if (env["DOCKER_HOST"]) return { url: env["DOCKER_HOST"], from: "DOCKER_HOST" };
  const docker = setting("docker.host");
  if (docker !== undefined) return { url: docker, from: "~/.testcontainers.properties" };
  const sockets = [
    "/var/run/docker.sock",
    ...(env["XDG_RUNTIME_DIR"] ? [path.join(env["XDG_RUNTIME_DIR"], "docker.sock")] : []),
    path.join(home, ".docker/run/docker.sock"),
    path.join(home, ".docker/desktop/docker.sock"),
    `/run/user/${process.getuid?.() ?? 0}/docker.sock`,
  ];
  return { url: `unix://${sockets.find((socket) => existsSync(socket)) ?? sockets[0]}`, from: "default" };
}

/** How Node.js connects to it; undefined for what Docker clients alone understand, such as ssh://. */
export function connectionTo({ url }: DockerEndpoint, env: Environment): RequestOptions | undefined {
  const socket = /^unix:\/\/(\/.+)$/.exec(url)?.[1];
  if (socket !== undefined) return { socketPath: socket };
  if (!/^(tcp|https?):\/\//.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, port, protocol } = new URL(url.replace(/^tcp:/, "http:"));
  const secure = protocol === "https:" || (env["DOCKER_TLS_VERIFY"] ?? "") !== "";
  if (!secure) return { protocol: "http:", host: hostname, port: Number(port || 2375) };
  const folder = env["DOCKER_CERT_PATH"] ?? path.join(env["HOME"] ?? "", ".docker");
  const file = (name: string) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name)) : undefined;
  const tls = Object.entries({ ca: file("ca.pem"), cert: file("cert.pem"), key: file("key.pem") });
  return {
    protocol: "https:",
    host: hostname,
    port: Number(port || 2376),
    ...Object.fromEntries(tls.filter(([, content]) => content !== undefined)),
  };
}
