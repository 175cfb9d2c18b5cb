const RUNNER = `[[runners]]\n  name = "r"\n  url = "https://gitlab.example"\n  token = "t"\n  executor = "kubernetes"\n`;
const AFFINITY = "runners.kubernetes.affinity";
const PREFERRED = "preferred_during_scheduling_ignored_during_execution";
const REQUIRED = "required_during_scheduling_ignored_during_execution";

/** One text for each shape of TOML that the documentation page shows, by the section that shows it. */
export const pageStructures: Record<string, string> = {
  "Configuration settings": `${RUNNER}[runners.kubernetes]
helper_memory_limit = "1Mi"\nhelper_memory_request = "1Mi"\nhelper_memory_limit_overwrite_max_allowed = "1Gi"\n`,
  "Configuration example": `concurrent = 2
${RUNNER}[runners.kubernetes]
host = "https://k8s.example:6443"\ncert_file = "/c"\nkey_file = "/k"\nca_file = "/a"\nnamespace = "n"
namespace_overwrite_allowed = "n-.*"\nbearer_token_overwrite_allowed = true\nprivileged = true
cpu_limit = "1"\nmemory_limit = "1Gi"\nservice_cpu_limit = "1"\nservice_memory_limit = "1Gi"
helper_cpu_limit = "1"\nhelper_memory_limit = "1Mi"\npoll_interval = 4\npoll_timeout = 100
dns_policy = "cluster-first"\npriority_class_name = "p"\nlogs_base_dir = "/t"\nscripts_base_dir = "/t"
[runners.kubernetes.node_selector]\nkey = "value"
[runners.kubernetes.node_tolerations]\n"a.b/c" = "NoSchedule"\n"k=v" = "NoSchedule"\n"e=" = "PreferNoSchedule"\n"only" = ""\n`,
  "Overwrite pod annotations": `${RUNNER}[runners.kubernetes]
pod_annotations_overwrite_allowed = ".*"\n[runners.kubernetes.pod_annotations]\n"K" = "V"\n`,
  "Pod specification": `concurrent = 1\ncheck_interval = 1\nlog_level = "debug"\nshutdown_timeout = 0
[session_server]\nsession_timeout = 1\n${RUNNER}id = 0\ntoken_obtained_at = 0001-01-01T00:00:00Z
token_expires_at = 0001-01-01T00:00:00Z\nshell = "bash"\nenvironment = ["A=b"]
[[runners.kubernetes.pod_spec]]\nname = "a"\npatch = '''\n  hostname: h\n'''\npatch_type = "merge"
[[runners.kubernetes.pod_spec]]\nname = "b"\npatch = '''\n  [{"op": "add"}]\n'''\npatch_type = "json"
[[runners.kubernetes.pod_spec]]\nname = "c"\npatch = "{}"\npatch_type = "strategic"\n`,
  "Set a security context": `${RUNNER}[runners.kubernetes]\nallowed_users = ["1"]\nallowed_groups = ["1"]
[runners.kubernetes.pod_security_context]\nrun_as_non_root = true\nrun_as_user = 1\nrun_as_group = 1\nfs_group = 1
[runners.kubernetes.init_permissions_container_security_context]\nrun_as_user = 1\nrun_as_group = 1
[runners.kubernetes.build_container_security_context]\nrun_as_user = 1\nrun_as_group = 1
[runners.kubernetes.build_container_security_context.capabilities]\nadd = ["NET_ADMIN"]
[runners.kubernetes.helper_container_security_context]\nrun_as_user = 1
[runners.kubernetes.service_container_security_context]\nrun_as_user = 1\n`,
  "Pull policies": `${RUNNER}[runners.kubernetes]\npull_policy = ["always", "if-not-present"]\nallowed_pull_policies = ["always"]\n`,
  "One pull policy": `${RUNNER}[runners.kubernetes]\npull_policy = "never"\n`,
  Capabilities: `${RUNNER}[runners.kubernetes]\ncap_add = ["A"]\ncap_drop = ["B"]\n`,
  "Runtime class": `${RUNNER}[runners.kubernetes]\nruntime_class_name = "c"\n`,
  Services: `${RUNNER}[runners.kubernetes]\nhelper_image = "h"\n[[runners.kubernetes.services]]\nname = "s"\nalias = "a"
[[runners.kubernetes.services]]\nname = "t"\nentrypoint = ["e"]\ncommand = ["c", "d"]\nenvironment = ["A=b"]\n`,
  "Overwrite node selectors": `listen_address = ':1'\n${RUNNER}token_obtained_at = "0001-01-01T00:00:00Z"
[runners.kubernetes]\nhost = ""\nimage = "i"\nnamespace = ""\npod_labels_overwrite_allowed = ""
service_account_overwrite_allowed = ""\nnode_selector_overwrite_allowed = "a=.*"\nnode_tolerations_overwrite_allowed = ".*"\n`,
  "Node affinities": `${RUNNER}[[${AFFINITY}.node_affinity.${PREFERRED}]]\nweight = 1
[${AFFINITY}.node_affinity.${PREFERRED}.preference]
[[${AFFINITY}.node_affinity.${PREFERRED}.preference.match_expressions]]\nkey = "k"\noperator = "In"\nvalues = ["v"]
[[${AFFINITY}.node_affinity.${PREFERRED}.preference.match_fields]]\nkey = "k"\noperator = "In"\nvalues = ["v"]
[${AFFINITY}.node_affinity.${REQUIRED}]
[[${AFFINITY}.node_affinity.${REQUIRED}.node_selector_terms]]
[[${AFFINITY}.node_affinity.${REQUIRED}.node_selector_terms.match_expressions]]\nkey = "k"\noperator = "In"\nvalues = ["v"]\n`,
  "Pod affinities": ["pod_affinity", "pod_anti_affinity"].reduce(
    (text, kind) => `${text}[[${AFFINITY}.${kind}.${REQUIRED}]]\ntopology_key = "z"\nnamespaces = ["n"]
[${AFFINITY}.${kind}.${REQUIRED}.label_selector]
[[${AFFINITY}.${kind}.${REQUIRED}.label_selector.match_expressions]]\nkey = "k"\noperator = "In"\nvalues = ["v"]
[[${AFFINITY}.${kind}.${PREFERRED}]]\nweight = 1\n[${AFFINITY}.${kind}.${PREFERRED}.pod_affinity_term]\ntopology_key = "z"
[${AFFINITY}.${kind}.${PREFERRED}.pod_affinity_term.namespace_selector]
[[${AFFINITY}.${kind}.${PREFERRED}.pod_affinity_term.namespace_selector.match_expressions]]\nkey = "k"\noperator = "In"\nvalues = ["v"]\n`,
    RUNNER,
  ),
  "Container lifecycle hooks": `${RUNNER}[runners.kubernetes.container_lifecycle.post_start.exec]\ncommand = ["c"]
[runners.kubernetes.container_lifecycle.pre_stop.http_get]\nport = 1\nhost = "h"\npath = "/p"
[[runners.kubernetes.container_lifecycle.pre_stop.http_get.http_headers]]\nname = "n"\nvalue = "v"\n`,
  "DNS settings": `${RUNNER}[runners.kubernetes.dns_config]\nnameservers = ["1.1.1.1"]\nsearches = ["s"]
[[runners.kubernetes.dns_config.options]]\nname = "a"\nvalue = "1"\n[[runners.kubernetes.dns_config.options]]\nname = "b"\n`,
  "Extra host entries": `${RUNNER}[[runners.kubernetes.host_aliases]]\nip = "127.0.0.1"\nhostnames = ["a", "b"]\n`,
  Volumes: `${RUNNER}builds_dir = "/b"
[[runners.kubernetes.volumes.host_path]]\nname = "a"\nmount_path = "/m1"\nread_only = true\nhost_path = "/h"\nmount_propagation = "None"
[[runners.kubernetes.volumes.pvc]]\nname = "p-$CI_CONCURRENT_ID"\nmount_path = "/m2"
[[runners.kubernetes.volumes.config_map]]\nname = "c"\nmount_path = "/m3"\n[runners.kubernetes.volumes.config_map.items]\n"k" = "p"
[[runners.kubernetes.volumes.secret]]\nname = "s"\nmount_path = "/m4"\nread_only = true\n[runners.kubernetes.volumes.secret.items]\n"k" = "p"
[[runners.kubernetes.volumes.empty_dir]]\nname = "e"\nmount_path = "/m5"\nmedium = "Memory"\nsize_limit = "1Gi"
[[runners.kubernetes.volumes.csi]]\nname = "v"\nmount_path = "/m6"\ndriver = "d"\n[runners.kubernetes.volumes.csi.volume_attributes]\nsize = "1"\n`,
  "Restrict images": `${RUNNER}[runners.kubernetes]\nallowed_images = ["a/*:*"]\nallowed_services = ["b:*"]\n`,
  "Retry limits": `${RUNNER}[runners.kubernetes]\nretry_limit = 5\nretry_backoff_max = 1\n[runners.kubernetes.retry_limits]\n"exceeded quota" = 20\n`,
  "Keys that other parts of GitLab Runner use": `log_format = "json"\nsentry_dsn = "s"\nconnection_max_age = "15m"\n${RUNNER}
[runners.custom_build_dir]\nenabled = true\n[runners.cache]\nType = "s3"\nPath = "p"\nShared = true
[runners.cache.s3]\nServerAddress = "a"\nBucketName = "b"\n[runners.docker]\nimage = "i"\ntls_verify = false
[runners.feature_flags]\nFF_TIMESTAMPS = false\n`,
};
