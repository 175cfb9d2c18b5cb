/** What a runner may do without and still be a runner; subjects say which of these they lack, scenarios which they need. */
export const FEATURES = {
  powershell: 'scripts in PowerShell: `shell = "pwsh"` or `"powershell"`',
  "session-server": "a session server: `[session_server]` in config.toml, for terminals and ports of jobs",
  "pod-spec": "patches of the pod: `[[runners.kubernetes.pod_spec]]`",
  kubeconfig: "the cluster by a kubeconfig, named by KUBECONFIG",
  "in-cluster":
    "the cluster by the files of a pod's service account; no program that this harness starts is in a pod, so only the built-in runner can show it",
  "environment-settings": "settings of `[runners.kubernetes]` as KUBERNETES_… in its environment, while it works",
  "command-line-settings": "settings of `[runners.kubernetes]` as --kubernetes-… on its command line, while it works",
  "fractional-http2-timeouts": "HTTP2_READ_IDLE_TIMEOUT_SECONDS and HTTP2_PING_TIMEOUT_SECONDS below a second",
  "own-log": "the built-in runner's words in its own log",
  "own-trace": "the built-in runner's words in the logs of jobs, where the documented ones differ or there are none",
  "own-ways":
    'what the built-in runner does otherwise on purpose: ARCHITECTURE.md, "Where this differs from the official runner"',
} as const;

export type Feature = keyof typeof FEATURES;

export const FEATURE_NAMES = Object.keys(FEATURES) as [Feature, ...Feature[]];
