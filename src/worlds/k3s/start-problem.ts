import { usageError, type UsageError } from "../../diagnostics/index.ts";

interface Cause {
  code: string;
  pattern: RegExp;
  message(image: string): string;
  hint: string;
}

/** What Docker answers, or k3s says before it ends, and what that means. The first that fits counts. */
const CAUSES: readonly Cause[] = [
  {
    code: "docker-privileged",
    pattern: /privileged mode is incompatible|privileged (containers|mode) .*(not allowed|denied|disabled|forbidden)/i,
    message: () => "Docker does not start privileged containers, and k3s has to be one",
    hint: "take away userns-remap or the rule of its authorization plugin, use another engine, or a cluster that is there: --cluster kubeconfig",
  },
  {
    code: "docker-privileged",
    pattern: /operation not permitted|permission denied|read-only file system|cgroup.*(mount|not)/i,
    message: () => "the container of k3s may not do what a Kubernetes node has to (mounts, control groups, devices)",
    hint: "Docker has to allow privileged containers with the machine's control groups; rootless engines need cgroup v2 with delegation (https://docs.k3s.io/advanced)",
  },
  {
    code: "docker-permission",
    pattern: /\b(HTTP code 403|authorization denied|forbidden)\b/i,
    message: () => "Docker does not allow this user to start the container of k3s",
    hint: "its authorization plugin or proxy has to allow making, starting and removing privileged containers",
  },
  {
    code: "docker-memory",
    pattern: /out of memory|OOMKilled|oom-kill|cannot allocate memory|ended with exit code 137/i,
    message: () => "k3s was killed for want of memory while it started",
    hint: "give Docker at least 2 GB (Docker Desktop: Settings > Resources), or end other containers",
  },
  {
    code: "docker-disk",
    pattern: /no space left on device/i,
    message: () => "Docker has no disk space left for k3s",
    hint: "docker system df shows what takes it, docker system prune frees some",
  },
  {
    code: "k3s-slow",
    pattern: /not received after/i,
    message: (image) => `the node of ${image} was not ready in time`,
    hint: "k3s' last words may say what it waits for; end other work on this machine, or give Docker more CPUs",
  },
  {
    code: "k3s-image",
    pattern: /no such image|exec format error|executable file not found|no such file or directory: .*k3s/i,
    message: (image) => `${image} is no image of k3s for this machine`,
    hint: "expected one like rancher/k3s:v1.36.1-k3s1, for this processor architecture",
  },
];

/** Lines of k3s' log that are shown. */
const SHOWN = 8;

/** What did not work about the start, as far as it can be told from Docker's message and k3s' log. */
export function startProblem(image: string, message: string, log: readonly string[]): UsageError {
  const errors = log.filter((line) => /level=(fatal|error)|^[EF]\d{4}|fatal|panic/i.test(line));
  const tail = (errors.length > 0 ? errors : log).slice(-SHOWN);
  const words = [message, ...tail].join("\n");
  const cause = CAUSES.find(({ pattern }) => pattern.test(words));
  const said = tail.length > 0 ? `; k3s said last:\n  ${tail.join("\n  ")}\n` : "";
  if (cause === undefined) return usageError("k3s-start", `k3s (${image}) did not start: ${message}${said}`);
  return usageError(cause.code, `${cause.message(image)}: ${message}${said}`, cause.hint);
}
