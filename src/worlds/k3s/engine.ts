import { usageError } from "../../diagnostics/index.ts";
import { createDockerEngine, dockerEndpoint, type DockerEngine } from "../../platform/docker/index.ts";

/** What `GET /info` of a Docker engine says, as far as it matters here. */
export interface EngineInfo {
  version: string;
  cpus: number;
  /** Bytes. */
  memory: number;
  /** `name=rootless`, `name=userns`, … */
  security: readonly string[];
}

/** One node with the jobs of a suite. k3s itself asks for 512 MiB. */
const LEAST_MEMORY = 1_000_000_000;

/**
 * The engine that the environment leads to, once it has answered.
 *
 * @throws UsageError that says why there is none, and what to do
 */
export async function findEngine(
  env: Record<string, string | undefined>,
): Promise<{ engine: DockerEngine; info: EngineInfo }> {
  const endpoint = dockerEndpoint(env);
  const engine = createDockerEngine(endpoint, env);
  if (engine === undefined) {
    throw usageError(
      "docker-endpoint",
      `${endpoint.from} is "${endpoint.url}", expected unix:///path/to/docker.sock or tcp://host:port`,
      endpoint.url.startsWith("ssh://")
        ? `forward the socket first: ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock ${endpoint.url.slice(6)}, then DOCKER_HOST=unix:///tmp/docker.sock`
        : undefined,
    );
  }
  const answer = await engine.call("GET", "/info").catch((error: unknown) => {
    throw unreachable(engine, error as NodeJS.ErrnoException);
  });
  if (answer.status !== 200) throw refused(engine, answer.status, messageOf(answer.body));
  const body = answer.body as Record<string, unknown>;
  const info: EngineInfo = {
    version: String(body["ServerVersion"] ?? "?"),
    cpus: Number(body["NCPU"] ?? 0),
    memory: Number(body["MemTotal"] ?? 0),
    security: Array.isArray(body["SecurityOptions"]) ? body["SecurityOptions"].map(String) : [],
  };
  if (info.memory > 0 && info.memory < LEAST_MEMORY) {
    throw usageError(
      "docker-memory",
      `Docker has ${inGigabytes(info.memory)} of memory, expected at least ${inGigabytes(LEAST_MEMORY)} for k3s and the pods of jobs`,
      "give Docker more memory (Docker Desktop: Settings > Resources; colima start --memory 4)",
    );
  }
  return { engine, info };
}

export function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** What an engine says of an error, or whatever it did say. */
export function messageOf(body: unknown): string {
  if (typeof body === "object" && body !== null && "message" in body) return String(body.message);
  return typeof body === "string" ? body.trim() : JSON.stringify(body);
}

function unreachable({ endpoint }: DockerEngine, { code, message }: NodeJS.ErrnoException): Error {
  const where = endpoint.from === "default" ? endpoint.url : `${endpoint.url}, which ${endpoint.from} names`;
  const otherwise = "or use a cluster that is there: --cluster kubeconfig";
  if (code === "EACCES" || code === "EPERM") {
    return usageError(
      "docker-permission",
      `this user may not talk to Docker at ${where} (${code})`,
      `join its group: sudo usermod -aG docker "$USER", then log in anew; or use rootless Docker`,
    );
  }
  if (code === "ENOENT") {
    return usageError(
      "no-docker",
      `no Docker was found: there is no ${where}`,
      `k3s runs in a container: start or install Docker (https://docs.docker.com/engine/install/) or set DOCKER_HOST, ${otherwise}`,
    );
  }
  return usageError(
    "no-docker",
    `Docker does not answer at ${where}: ${code ?? message}`,
    `start it (systemctl start docker, or Docker Desktop) or set DOCKER_HOST, ${otherwise}`,
  );
}

function refused({ endpoint }: DockerEngine, status: number, message: string): Error {
  const permission = status === 401 || status === 403;
  return usageError(
    permission ? "docker-permission" : "docker-answer",
    `Docker at ${endpoint.url} refuses to say what it is: ${status} ${message}`,
    permission
      ? "its authorization plugin or proxy has to allow GET /info, and making, starting and removing privileged containers"
      : "see its log: journalctl -u docker",
  );
}
