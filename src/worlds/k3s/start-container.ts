import path from "node:path";
import { usageError } from "../../diagnostics/index.ts";
import type { DockerEngine } from "../../platform/docker/index.ts";
import { containerLabels } from "./container-labels.ts";
import { HOST_NAME, type RunInside } from "./host-address.ts";
import { startProblem } from "./start-problem.ts";
import { runContainers } from "./sweep-containers.ts";

export interface ContainerStart {
  engine: DockerEngine;
  image: string;
  /** Archives that the node's containerd imports before it takes pods. */
  loadImages: readonly string[];
  run: string;
  keep: boolean;
  news(line: string): void;
}

export interface StartedCluster {
  id: string;
  /** The administrator's, with an address that leads there from here. */
  kubeconfig: string;
  inside: RunInside;
}

/** Where k3s looks for archives of images when it starts. */
const IMAGES = "/var/lib/rancher/k3s/agent/images";
/** How much a kubelet may ask and tell per second. Before 1.27 it was a tenth: with a few pods at once statuses came seconds late, and events never. */
const RATES = { "kube-api-qps": 50, "kube-api-burst": 100, "event-qps": 50, "event-burst": 100 };
/** What nobody needs here takes memory and time. */
const COMMAND = ["server", "--disable=traefik", "--disable=metrics-server"].concat(
  Object.entries(RATES).map(([name, rate]) => `--kubelet-arg=${name}=${rate}`),
);
const LOG_LINES = 200;
/** A busy machine with large archives to import takes minutes. */
const START_MS = 300_000;

/**
 * Starts k3s by Testcontainers and waits for its node. The package is loaded only here: other worlds pay nothing for it.
 *
 * @throws UsageError that says why it does not start, with k3s' last words
 */
export async function startContainer(options: ContainerStart): Promise<StartedCluster> {
  const { K3sContainer } = await import("@testcontainers/k3s");
  const { getContainerRuntimeClient } = await import("testcontainers");
  const log: string[] = [];
  let exit: Promise<string> | undefined;
  const attempt = async (autoCleanup: boolean) => {
    const { host } = (await getContainerRuntimeClient()).info.containerRuntime;
    return (
      new K3sContainer(options.image)
        // The certificate would not speak for an engine elsewhere (DOCKER_HOST=tcp://docker:2375) by itself.
        .withCommand(COMMAND.concat(`--tls-san=${host}`))
        .withLabels(containerLabels(options.run, options.keep))
        .withExtraHosts([{ host: HOST_NAME, ipAddress: "host-gateway" }])
        .withCopyFilesToContainer(
          options.loadImages.map((source) => ({ source, target: path.posix.join(IMAGES, path.basename(source)) })),
        )
        .withAutoCleanup(autoCleanup)
        .withStartupTimeout(START_MS)
        .withLogConsumer((stream) => {
          // Testcontainers removes a container that ends too soon, and what it ended with is gone.
          exit = exitOf(options.engine, options.run);
          stream.on("data", (piece: unknown) => {
            log.push(...String(piece).split("\n").filter(Boolean));
            log.splice(0, log.length - LOG_LINES);
          });
        })
        .start()
    );
  };

  const problem = async (message: string) => {
    const ended = /Log stream ended/.test(message) && exit !== undefined ? await exit : message;
    return startProblem(options.image, ended, log);
  };
  const container = await attempt(!options.keep).catch(async (error: unknown) => {
    const message = messageOf(error);
    if (!/ryuk|reaper/i.test(message)) throw await problem(message);
    options.news(`Ryuk cannot be used (${message}); a watchdog of this run's own removes the container instead`);
    return attempt(false).catch(async (again: unknown) => {
      throw await problem(messageOf(again));
    });
  });
  return {
    id: container.getId(),
    kubeconfig: container.getKubeConfig(),
    async inside(command) {
      const { exitCode, stdout } = await container.exec(command);
      return exitCode === 0 ? stdout : undefined;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function exitOf(engine: DockerEngine, run: string): Promise<string> {
  const [container] = await runContainers(engine, run).catch(() => []);
  if (container === undefined) return "its container ended";
  const { body } = await engine.call("POST", `/containers/${container.id}/wait`).catch(() => ({ body: {} }));
  return `its container ended with exit code ${(body as { StatusCode?: number }).StatusCode ?? "unknown"}`;
}

/** Lets Testcontainers pull, which knows the logins of ~/.docker/config.json. */
export async function pullLoggedIn(image: string): Promise<void> {
  const { getContainerRuntimeClient, ImageName } = await import("testcontainers");
  const { image: images } = await getContainerRuntimeClient();
  await images.pull(ImageName.fromString(image));
}

export function checkArchives(files: readonly string[], exists: (file: string) => boolean): void {
  for (const file of files) {
    if (!exists(file)) {
      throw usageError(
        "load-images",
        `--load-images: there is no file ${file}`,
        "docker save -o images.tar <image> makes one, and so does npm run images",
      );
    }
  }
}
