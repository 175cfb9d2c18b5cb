import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import type { Findings } from "./findings.ts";

/** "Connect to the Kubernetes API". */
export function checkConnection(config: KubernetesConfig, find: Findings): void {
  const { host, context, cert_file, key_file, ca_file, bearer_token } = config;
  const files = { cert_file, key_file, ca_file };
  if (host === "") {
    for (const [key, value] of Object.entries(files)) {
      if (value !== "") find.noEffect([key], "has no effect without host");
    }
    if (bearer_token !== "") find.noEffect(["bearer_token"], "has no effect inside of the cluster", "set host");
    if (config.bearer_token_overwrite_allowed) {
      const text = "has no effect inside of the cluster with GitLab's own runner, which needs host for it";
      find.noEffect(["bearer_token_overwrite_allowed"], text, "set host");
    }
    return;
  }
  if (!URL.canParse(/^https?:\/\//.test(host) ? host : `https://${host}`)) {
    find.wrong(["host"], host, "the address of an API server, such as https://192.0.2.1:6443");
  }
  if (context !== "") find.noEffect(["context"], "has no effect beside host");
  if (cert_file === "" && key_file !== "") find.noEffect(["key_file"], "has no effect without cert_file");
  if (cert_file === "") return;
  for (const [key, value] of Object.entries(files)) {
    if (value === "") find.missing([key], "a file: cert_file, key_file and ca_file are only used together");
  }
}
