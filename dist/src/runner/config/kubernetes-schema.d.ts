import { z } from "zod";
import type { KubernetesConfig } from "./kubernetes-config.ts";
/** `[runners.kubernetes]` as it may be written, with the defaults of executor facts 11. */
export declare const kubernetesSchema: z.ZodPipe<z.ZodObject<{
    host: z.ZodDefault<z.ZodString>;
    context: z.ZodDefault<z.ZodString>;
    cert_file: z.ZodDefault<z.ZodString>;
    key_file: z.ZodDefault<z.ZodString>;
    ca_file: z.ZodDefault<z.ZodString>;
    bearer_token_overwrite_allowed: z.ZodDefault<z.ZodBoolean>;
    bearer_token: z.ZodDefault<z.ZodString>;
    image: z.ZodDefault<z.ZodString>;
    namespace: z.ZodDefault<z.ZodString>;
    namespace_overwrite_allowed: z.ZodDefault<z.ZodString>;
    namespace_per_job: z.ZodDefault<z.ZodBoolean>;
    privileged: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    runtime_class_name: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
    allow_privilege_escalation: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    allowed_images: z.ZodDefault<z.ZodArray<z.ZodString>>;
    allowed_pull_policies: z.ZodDefault<z.ZodArray<z.ZodString>>;
    allowed_services: z.ZodDefault<z.ZodArray<z.ZodString>>;
    allowed_users: z.ZodDefault<z.ZodArray<z.ZodString>>;
    allowed_groups: z.ZodDefault<z.ZodArray<z.ZodString>>;
    pull_policy: z.ZodPipe<z.ZodDefault<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>, z.ZodTransform<string[], string | string[]>>;
    node_selector: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    node_selector_overwrite_allowed: z.ZodDefault<z.ZodString>;
    node_tolerations: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    node_tolerations_overwrite_allowed: z.ZodDefault<z.ZodString>;
    affinity: z.ZodPrefault<z.ZodObject<{
        node_affinity: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            required_during_scheduling_ignored_during_execution: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                node_selector_terms: z.ZodDefault<z.ZodArray<z.ZodObject<{
                    match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                    match_fields: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>>;
            }, z.core.$strict>>, z.ZodTransform<{
                node_selector_terms: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                }[];
            } | undefined, {
                node_selector_terms: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                }[];
            } | undefined>>;
            preferred_during_scheduling_ignored_during_execution: z.ZodDefault<z.ZodArray<z.ZodObject<{
                weight: z.ZodDefault<z.ZodInt>;
                preference: z.ZodPrefault<z.ZodObject<{
                    match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                    match_fields: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>, z.ZodTransform<{
            required_during_scheduling_ignored_during_execution: {
                node_selector_terms: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                }[];
            } | undefined;
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                preference: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                };
            }[];
        } | undefined, {
            required_during_scheduling_ignored_during_execution: {
                node_selector_terms: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                }[];
            } | undefined;
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                preference: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                };
            }[];
        } | undefined>>;
        pod_affinity: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            required_during_scheduling_ignored_during_execution: z.ZodDefault<z.ZodArray<z.ZodObject<{
                label_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                    match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                    match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>, z.ZodTransform<{
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined, {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined>>;
                namespaces: z.ZodDefault<z.ZodArray<z.ZodString>>;
                topology_key: z.ZodDefault<z.ZodString>;
                namespace_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                    match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                    match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>, z.ZodTransform<{
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined, {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined>>;
                match_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
                mismatch_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>>;
            preferred_during_scheduling_ignored_during_execution: z.ZodDefault<z.ZodArray<z.ZodObject<{
                weight: z.ZodDefault<z.ZodInt>;
                pod_affinity_term: z.ZodPrefault<z.ZodObject<{
                    label_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                        match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                        match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                            key: z.ZodDefault<z.ZodString>;
                            operator: z.ZodDefault<z.ZodString>;
                            values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                        }, z.core.$strict>>>;
                    }, z.core.$strict>>, z.ZodTransform<{
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined, {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined>>;
                    namespaces: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    topology_key: z.ZodDefault<z.ZodString>;
                    namespace_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                        match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                        match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                            key: z.ZodDefault<z.ZodString>;
                            operator: z.ZodDefault<z.ZodString>;
                            values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                        }, z.core.$strict>>>;
                    }, z.core.$strict>>, z.ZodTransform<{
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined, {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined>>;
                    match_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    mismatch_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>, z.ZodTransform<{
            required_during_scheduling_ignored_during_execution: {
                label_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                namespaces: string[];
                topology_key: string;
                namespace_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                match_label_keys: string[];
                mismatch_label_keys: string[];
            }[];
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                pod_affinity_term: {
                    label_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    namespaces: string[];
                    topology_key: string;
                    namespace_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    match_label_keys: string[];
                    mismatch_label_keys: string[];
                };
            }[];
        } | undefined, {
            required_during_scheduling_ignored_during_execution: {
                label_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                namespaces: string[];
                topology_key: string;
                namespace_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                match_label_keys: string[];
                mismatch_label_keys: string[];
            }[];
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                pod_affinity_term: {
                    label_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    namespaces: string[];
                    topology_key: string;
                    namespace_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    match_label_keys: string[];
                    mismatch_label_keys: string[];
                };
            }[];
        } | undefined>>;
        pod_anti_affinity: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            required_during_scheduling_ignored_during_execution: z.ZodDefault<z.ZodArray<z.ZodObject<{
                label_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                    match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                    match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>, z.ZodTransform<{
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined, {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined>>;
                namespaces: z.ZodDefault<z.ZodArray<z.ZodString>>;
                topology_key: z.ZodDefault<z.ZodString>;
                namespace_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                    match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                    match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                        key: z.ZodDefault<z.ZodString>;
                        operator: z.ZodDefault<z.ZodString>;
                        values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    }, z.core.$strict>>>;
                }, z.core.$strict>>, z.ZodTransform<{
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined, {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined>>;
                match_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
                mismatch_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>>;
            preferred_during_scheduling_ignored_during_execution: z.ZodDefault<z.ZodArray<z.ZodObject<{
                weight: z.ZodDefault<z.ZodInt>;
                pod_affinity_term: z.ZodPrefault<z.ZodObject<{
                    label_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                        match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                        match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                            key: z.ZodDefault<z.ZodString>;
                            operator: z.ZodDefault<z.ZodString>;
                            values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                        }, z.core.$strict>>>;
                    }, z.core.$strict>>, z.ZodTransform<{
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined, {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined>>;
                    namespaces: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    topology_key: z.ZodDefault<z.ZodString>;
                    namespace_selector: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                        match_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
                        match_expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
                            key: z.ZodDefault<z.ZodString>;
                            operator: z.ZodDefault<z.ZodString>;
                            values: z.ZodDefault<z.ZodArray<z.ZodString>>;
                        }, z.core.$strict>>>;
                    }, z.core.$strict>>, z.ZodTransform<{
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined, {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined>>;
                    match_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
                    mismatch_label_keys: z.ZodDefault<z.ZodArray<z.ZodString>>;
                }, z.core.$strict>>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>, z.ZodTransform<{
            required_during_scheduling_ignored_during_execution: {
                label_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                namespaces: string[];
                topology_key: string;
                namespace_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                match_label_keys: string[];
                mismatch_label_keys: string[];
            }[];
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                pod_affinity_term: {
                    label_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    namespaces: string[];
                    topology_key: string;
                    namespace_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    match_label_keys: string[];
                    mismatch_label_keys: string[];
                };
            }[];
        } | undefined, {
            required_during_scheduling_ignored_during_execution: {
                label_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                namespaces: string[];
                topology_key: string;
                namespace_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                match_label_keys: string[];
                mismatch_label_keys: string[];
            }[];
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                pod_affinity_term: {
                    label_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    namespaces: string[];
                    topology_key: string;
                    namespace_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    match_label_keys: string[];
                    mismatch_label_keys: string[];
                };
            }[];
        } | undefined>>;
    }, z.core.$strict>>;
    image_pull_secrets: z.ZodDefault<z.ZodArray<z.ZodString>>;
    use_service_account_image_pull_secrets: z.ZodDefault<z.ZodBoolean>;
    helper_image: z.ZodDefault<z.ZodString>;
    helper_image_flavor: z.ZodDefault<z.ZodString>;
    helper_image_autoset_arch_and_os: z.ZodDefault<z.ZodBoolean>;
    pod_termination_grace_period_seconds: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
    cleanup_grace_period_seconds: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
    cleanup_resources_timeout: z.ZodPipe<z.ZodDefault<z.ZodString>, z.ZodTransform<number, string>>;
    poll_interval: z.ZodPipe<z.ZodDefault<z.ZodInt>, z.ZodTransform<number, number>>;
    poll_timeout: z.ZodPipe<z.ZodDefault<z.ZodInt>, z.ZodTransform<number, number>>;
    resource_availability_check_max_attempts: z.ZodPipe<z.ZodDefault<z.ZodInt>, z.ZodTransform<number, number>>;
    retry_limit: z.ZodPipe<z.ZodDefault<z.ZodInt>, z.ZodTransform<number, number>>;
    retry_backoff_max: z.ZodPipe<z.ZodDefault<z.ZodInt>, z.ZodTransform<number, number>>;
    retry_limits: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodInt>>;
    pod_labels: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    pod_labels_overwrite_allowed: z.ZodDefault<z.ZodString>;
    scheduler_name: z.ZodDefault<z.ZodString>;
    service_account: z.ZodDefault<z.ZodString>;
    service_account_overwrite_allowed: z.ZodDefault<z.ZodString>;
    automount_service_account_token: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    pod_annotations: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    pod_annotations_overwrite_allowed: z.ZodDefault<z.ZodString>;
    pod_security_context: z.ZodPrefault<z.ZodObject<{
        fs_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_non_root: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        run_as_user: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        supplemental_groups: z.ZodDefault<z.ZodArray<z.ZodInt>>;
        selinux_type: z.ZodDefault<z.ZodString>;
        seccomp_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
        app_armor_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
    }, z.core.$strict>>;
    init_permissions_container_security_context: z.ZodPrefault<z.ZodObject<{
        capabilities: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            add: z.ZodDefault<z.ZodArray<z.ZodString>>;
            drop: z.ZodDefault<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>>, z.ZodTransform<{
            add: string[];
            drop: string[];
        } | undefined, {
            add: string[];
            drop: string[];
        } | undefined>>;
        privileged: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        run_as_user: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_non_root: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        read_only_root_filesystem: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        allow_privilege_escalation: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        selinux_type: z.ZodDefault<z.ZodString>;
        proc_mount: z.ZodDefault<z.ZodString>;
        seccomp_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
        app_armor_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
    }, z.core.$strict>>;
    build_container_security_context: z.ZodPrefault<z.ZodObject<{
        capabilities: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            add: z.ZodDefault<z.ZodArray<z.ZodString>>;
            drop: z.ZodDefault<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>>, z.ZodTransform<{
            add: string[];
            drop: string[];
        } | undefined, {
            add: string[];
            drop: string[];
        } | undefined>>;
        privileged: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        run_as_user: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_non_root: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        read_only_root_filesystem: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        allow_privilege_escalation: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        selinux_type: z.ZodDefault<z.ZodString>;
        proc_mount: z.ZodDefault<z.ZodString>;
        seccomp_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
        app_armor_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
    }, z.core.$strict>>;
    helper_container_security_context: z.ZodPrefault<z.ZodObject<{
        capabilities: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            add: z.ZodDefault<z.ZodArray<z.ZodString>>;
            drop: z.ZodDefault<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>>, z.ZodTransform<{
            add: string[];
            drop: string[];
        } | undefined, {
            add: string[];
            drop: string[];
        } | undefined>>;
        privileged: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        run_as_user: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_non_root: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        read_only_root_filesystem: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        allow_privilege_escalation: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        selinux_type: z.ZodDefault<z.ZodString>;
        proc_mount: z.ZodDefault<z.ZodString>;
        seccomp_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
        app_armor_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
    }, z.core.$strict>>;
    service_container_security_context: z.ZodPrefault<z.ZodObject<{
        capabilities: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            add: z.ZodDefault<z.ZodArray<z.ZodString>>;
            drop: z.ZodDefault<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>>, z.ZodTransform<{
            add: string[];
            drop: string[];
        } | undefined, {
            add: string[];
            drop: string[];
        } | undefined>>;
        privileged: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        run_as_user: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
        run_as_non_root: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        read_only_root_filesystem: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        allow_privilege_escalation: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        selinux_type: z.ZodDefault<z.ZodString>;
        proc_mount: z.ZodDefault<z.ZodString>;
        seccomp_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
        app_armor_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            type: z.ZodDefault<z.ZodString>;
            localhost_profile: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>>, z.ZodTransform<{
            type: string;
            localhost_profile: string;
        } | undefined, {
            type: string;
            localhost_profile: string;
        } | undefined>>;
    }, z.core.$strict>>;
    volumes: z.ZodPrefault<z.ZodObject<{
        host_path: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            mount_path: z.ZodDefault<z.ZodString>;
            sub_path: z.ZodDefault<z.ZodString>;
            host_path: z.ZodDefault<z.ZodString>;
            read_only: z.ZodDefault<z.ZodBoolean>;
            mount_propagation: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
        }, z.core.$strict>>>;
        pvc: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            mount_path: z.ZodDefault<z.ZodString>;
            sub_path: z.ZodDefault<z.ZodString>;
            read_only: z.ZodDefault<z.ZodBoolean>;
            mount_propagation: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
        }, z.core.$strict>>>;
        config_map: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            mount_path: z.ZodDefault<z.ZodString>;
            sub_path: z.ZodDefault<z.ZodString>;
            read_only: z.ZodDefault<z.ZodBoolean>;
            items: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        }, z.core.$strict>>>;
        secret: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            mount_path: z.ZodDefault<z.ZodString>;
            sub_path: z.ZodDefault<z.ZodString>;
            read_only: z.ZodDefault<z.ZodBoolean>;
            items: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        }, z.core.$strict>>>;
        empty_dir: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            mount_path: z.ZodDefault<z.ZodString>;
            sub_path: z.ZodDefault<z.ZodString>;
            medium: z.ZodDefault<z.ZodString>;
            size_limit: z.ZodDefault<z.ZodString>;
            mount_propagation: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
        }, z.core.$strict>>>;
        csi: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            mount_path: z.ZodDefault<z.ZodString>;
            sub_path: z.ZodDefault<z.ZodString>;
            driver: z.ZodDefault<z.ZodString>;
            fs_type: z.ZodDefault<z.ZodString>;
            read_only: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
            volume_attributes: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        }, z.core.$strict>>>;
        nfs: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            mount_path: z.ZodDefault<z.ZodString>;
            sub_path: z.ZodDefault<z.ZodString>;
            server: z.ZodDefault<z.ZodString>;
            path: z.ZodDefault<z.ZodString>;
            read_only: z.ZodDefault<z.ZodBoolean>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    host_aliases: z.ZodDefault<z.ZodArray<z.ZodObject<{
        ip: z.ZodDefault<z.ZodString>;
        hostnames: z.ZodDefault<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>>;
    services: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        alias: z.ZodDefault<z.ZodString>;
        command: z.ZodDefault<z.ZodArray<z.ZodString>>;
        entrypoint: z.ZodDefault<z.ZodArray<z.ZodString>>;
        environment: z.ZodDefault<z.ZodArray<z.ZodString>>;
        suspend_data_path: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>>;
    cap_add: z.ZodDefault<z.ZodArray<z.ZodString>>;
    cap_drop: z.ZodDefault<z.ZodArray<z.ZodString>>;
    suspend_pvc_size: z.ZodDefault<z.ZodString>;
    suspend_pvc_storage_class: z.ZodDefault<z.ZodString>;
    dns_policy: z.ZodDefault<z.ZodString>;
    dns_config: z.ZodPrefault<z.ZodObject<{
        nameservers: z.ZodDefault<z.ZodArray<z.ZodString>>;
        searches: z.ZodDefault<z.ZodArray<z.ZodString>>;
        options: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodDefault<z.ZodString>;
            value: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    container_lifecycle: z.ZodPrefault<z.ZodObject<{
        post_start: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            exec: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                command: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>, z.ZodTransform<{
                command: string[];
            } | undefined, {
                command: string[];
            } | undefined>>;
            http_get: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                host: z.ZodDefault<z.ZodString>;
                http_headers: z.ZodDefault<z.ZodArray<z.ZodObject<{
                    name: z.ZodDefault<z.ZodString>;
                    value: z.ZodDefault<z.ZodString>;
                }, z.core.$strict>>>;
                path: z.ZodDefault<z.ZodString>;
                port: z.ZodDefault<z.ZodInt>;
                scheme: z.ZodDefault<z.ZodString>;
            }, z.core.$strict>>, z.ZodTransform<{
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined, {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined>>;
            tcp_socket: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                host: z.ZodDefault<z.ZodString>;
                port: z.ZodDefault<z.ZodInt>;
            }, z.core.$strict>>, z.ZodTransform<{
                host: string;
                port: number;
            } | undefined, {
                host: string;
                port: number;
            } | undefined>>;
        }, z.core.$strict>>, z.ZodTransform<{
            exec: {
                command: string[];
            } | undefined;
            http_get: {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined;
            tcp_socket: {
                host: string;
                port: number;
            } | undefined;
        } | undefined, {
            exec: {
                command: string[];
            } | undefined;
            http_get: {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined;
            tcp_socket: {
                host: string;
                port: number;
            } | undefined;
        } | undefined>>;
        pre_stop: z.ZodPipe<z.ZodOptional<z.ZodObject<{
            exec: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                command: z.ZodDefault<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>, z.ZodTransform<{
                command: string[];
            } | undefined, {
                command: string[];
            } | undefined>>;
            http_get: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                host: z.ZodDefault<z.ZodString>;
                http_headers: z.ZodDefault<z.ZodArray<z.ZodObject<{
                    name: z.ZodDefault<z.ZodString>;
                    value: z.ZodDefault<z.ZodString>;
                }, z.core.$strict>>>;
                path: z.ZodDefault<z.ZodString>;
                port: z.ZodDefault<z.ZodInt>;
                scheme: z.ZodDefault<z.ZodString>;
            }, z.core.$strict>>, z.ZodTransform<{
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined, {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined>>;
            tcp_socket: z.ZodPipe<z.ZodOptional<z.ZodObject<{
                host: z.ZodDefault<z.ZodString>;
                port: z.ZodDefault<z.ZodInt>;
            }, z.core.$strict>>, z.ZodTransform<{
                host: string;
                port: number;
            } | undefined, {
                host: string;
                port: number;
            } | undefined>>;
        }, z.core.$strict>>, z.ZodTransform<{
            exec: {
                command: string[];
            } | undefined;
            http_get: {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined;
            tcp_socket: {
                host: string;
                port: number;
            } | undefined;
        } | undefined, {
            exec: {
                command: string[];
            } | undefined;
            http_get: {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined;
            tcp_socket: {
                host: string;
                port: number;
            } | undefined;
        } | undefined>>;
    }, z.core.$strict>>;
    priority_class_name: z.ZodDefault<z.ZodString>;
    pod_spec: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        patch: z.ZodDefault<z.ZodString>;
        patch_path: z.ZodDefault<z.ZodString>;
        patch_type: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>>;
    logs_base_dir: z.ZodDefault<z.ZodString>;
    scripts_base_dir: z.ZodDefault<z.ZodString>;
    print_pod_warning_events: z.ZodDefault<z.ZodBoolean>;
    pod_disruption_budget: z.ZodDefault<z.ZodBoolean>;
    autoscaler: z.ZodPipe<z.ZodOptional<z.ZodObject<{
        max_pause_pods: z.ZodDefault<z.ZodInt>;
        pause_pod_image: z.ZodDefault<z.ZodString>;
        pause_pod_priority_class_name: z.ZodDefault<z.ZodString>;
        pause_pod_image_pull_secrets: z.ZodDefault<z.ZodArray<z.ZodString>>;
        policy: z.ZodDefault<z.ZodArray<z.ZodObject<{
            periods: z.ZodDefault<z.ZodArray<z.ZodString>>;
            timezone: z.ZodDefault<z.ZodString>;
            idle_count: z.ZodDefault<z.ZodInt>;
            idle_time: z.ZodDefault<z.ZodInt>;
            scale_factor: z.ZodDefault<z.ZodNumber>;
            scale_factor_limit: z.ZodDefault<z.ZodInt>;
            preemptive_mode: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>, z.ZodTransform<{
        max_pause_pods: number;
        pause_pod_image: string;
        pause_pod_priority_class_name: string;
        pause_pod_image_pull_secrets: string[];
        policy: {
            periods: string[];
            timezone: string;
            idle_count: number;
            idle_time: number;
            scale_factor: number;
            scale_factor_limit: number;
            preemptive_mode: boolean | undefined;
        }[];
    } | undefined, {
        max_pause_pods: number;
        pause_pod_image: string;
        pause_pod_priority_class_name: string;
        pause_pod_image_pull_secrets: string[];
        policy: {
            periods: string[];
            timezone: string;
            idle_count: number;
            idle_time: number;
            scale_factor: number;
            scale_factor_limit: number;
            preemptive_mode: boolean | undefined;
        }[];
    } | undefined>>;
    terminationGracePeriodSeconds: z.ZodOptional<z.ZodInt>;
    cpu_limit: z.ZodDefault<z.ZodString>;
    cpu_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    cpu_request: z.ZodDefault<z.ZodString>;
    cpu_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    ephemeral_storage_limit: z.ZodDefault<z.ZodString>;
    ephemeral_storage_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    ephemeral_storage_request: z.ZodDefault<z.ZodString>;
    ephemeral_storage_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    helper_cpu_limit: z.ZodDefault<z.ZodString>;
    helper_cpu_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    helper_cpu_request: z.ZodDefault<z.ZodString>;
    helper_cpu_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    helper_ephemeral_storage_limit: z.ZodDefault<z.ZodString>;
    helper_ephemeral_storage_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    helper_ephemeral_storage_request: z.ZodDefault<z.ZodString>;
    helper_ephemeral_storage_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    helper_memory_limit: z.ZodDefault<z.ZodString>;
    helper_memory_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    helper_memory_request: z.ZodDefault<z.ZodString>;
    helper_memory_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    memory_limit: z.ZodDefault<z.ZodString>;
    memory_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    memory_request: z.ZodDefault<z.ZodString>;
    memory_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    pod_cpu_limit: z.ZodDefault<z.ZodString>;
    pod_cpu_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    pod_cpu_request: z.ZodDefault<z.ZodString>;
    pod_cpu_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    pod_memory_limit: z.ZodDefault<z.ZodString>;
    pod_memory_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    pod_memory_request: z.ZodDefault<z.ZodString>;
    pod_memory_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    service_cpu_limit: z.ZodDefault<z.ZodString>;
    service_cpu_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    service_cpu_request: z.ZodDefault<z.ZodString>;
    service_cpu_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    service_ephemeral_storage_limit: z.ZodDefault<z.ZodString>;
    service_ephemeral_storage_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    service_ephemeral_storage_request: z.ZodDefault<z.ZodString>;
    service_ephemeral_storage_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    service_memory_limit: z.ZodDefault<z.ZodString>;
    service_memory_limit_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
    service_memory_request: z.ZodDefault<z.ZodString>;
    service_memory_request_overwrite_max_allowed: z.ZodDefault<z.ZodString>;
}, z.core.$strict>, z.ZodTransform<KubernetesConfig, {
    host: string;
    context: string;
    cert_file: string;
    key_file: string;
    ca_file: string;
    bearer_token_overwrite_allowed: boolean;
    bearer_token: string;
    image: string;
    namespace: string;
    namespace_overwrite_allowed: string;
    namespace_per_job: boolean;
    privileged: boolean | undefined;
    runtime_class_name: string | undefined;
    allow_privilege_escalation: boolean | undefined;
    allowed_images: string[];
    allowed_pull_policies: string[];
    allowed_services: string[];
    allowed_users: string[];
    allowed_groups: string[];
    pull_policy: string[];
    node_selector: Record<string, string>;
    node_selector_overwrite_allowed: string;
    node_tolerations: Record<string, string>;
    node_tolerations_overwrite_allowed: string;
    affinity: {
        node_affinity: {
            required_during_scheduling_ignored_during_execution: {
                node_selector_terms: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                }[];
            } | undefined;
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                preference: {
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                    match_fields: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                };
            }[];
        } | undefined;
        pod_affinity: {
            required_during_scheduling_ignored_during_execution: {
                label_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                namespaces: string[];
                topology_key: string;
                namespace_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                match_label_keys: string[];
                mismatch_label_keys: string[];
            }[];
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                pod_affinity_term: {
                    label_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    namespaces: string[];
                    topology_key: string;
                    namespace_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    match_label_keys: string[];
                    mismatch_label_keys: string[];
                };
            }[];
        } | undefined;
        pod_anti_affinity: {
            required_during_scheduling_ignored_during_execution: {
                label_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                namespaces: string[];
                topology_key: string;
                namespace_selector: {
                    match_labels: Record<string, string>;
                    match_expressions: {
                        key: string;
                        operator: string;
                        values: string[];
                    }[];
                } | undefined;
                match_label_keys: string[];
                mismatch_label_keys: string[];
            }[];
            preferred_during_scheduling_ignored_during_execution: {
                weight: number;
                pod_affinity_term: {
                    label_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    namespaces: string[];
                    topology_key: string;
                    namespace_selector: {
                        match_labels: Record<string, string>;
                        match_expressions: {
                            key: string;
                            operator: string;
                            values: string[];
                        }[];
                    } | undefined;
                    match_label_keys: string[];
                    mismatch_label_keys: string[];
                };
            }[];
        } | undefined;
    };
    image_pull_secrets: string[];
    use_service_account_image_pull_secrets: boolean;
    helper_image: string;
    helper_image_flavor: string;
    helper_image_autoset_arch_and_os: boolean;
    pod_termination_grace_period_seconds: number | undefined;
    cleanup_grace_period_seconds: number | undefined;
    cleanup_resources_timeout: number;
    poll_interval: number;
    poll_timeout: number;
    resource_availability_check_max_attempts: number;
    retry_limit: number;
    retry_backoff_max: number;
    retry_limits: Record<string, number>;
    pod_labels: Record<string, string>;
    pod_labels_overwrite_allowed: string;
    scheduler_name: string;
    service_account: string;
    service_account_overwrite_allowed: string;
    automount_service_account_token: boolean | undefined;
    pod_annotations: Record<string, string>;
    pod_annotations_overwrite_allowed: string;
    pod_security_context: {
        fs_group: number | undefined;
        run_as_group: number | undefined;
        run_as_non_root: boolean | undefined;
        run_as_user: number | undefined;
        supplemental_groups: number[];
        selinux_type: string;
        seccomp_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
        app_armor_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
    };
    init_permissions_container_security_context: {
        capabilities: {
            add: string[];
            drop: string[];
        } | undefined;
        privileged: boolean | undefined;
        run_as_user: number | undefined;
        run_as_group: number | undefined;
        run_as_non_root: boolean | undefined;
        read_only_root_filesystem: boolean | undefined;
        allow_privilege_escalation: boolean | undefined;
        selinux_type: string;
        proc_mount: string;
        seccomp_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
        app_armor_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
    };
    build_container_security_context: {
        capabilities: {
            add: string[];
            drop: string[];
        } | undefined;
        privileged: boolean | undefined;
        run_as_user: number | undefined;
        run_as_group: number | undefined;
        run_as_non_root: boolean | undefined;
        read_only_root_filesystem: boolean | undefined;
        allow_privilege_escalation: boolean | undefined;
        selinux_type: string;
        proc_mount: string;
        seccomp_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
        app_armor_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
    };
    helper_container_security_context: {
        capabilities: {
            add: string[];
            drop: string[];
        } | undefined;
        privileged: boolean | undefined;
        run_as_user: number | undefined;
        run_as_group: number | undefined;
        run_as_non_root: boolean | undefined;
        read_only_root_filesystem: boolean | undefined;
        allow_privilege_escalation: boolean | undefined;
        selinux_type: string;
        proc_mount: string;
        seccomp_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
        app_armor_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
    };
    service_container_security_context: {
        capabilities: {
            add: string[];
            drop: string[];
        } | undefined;
        privileged: boolean | undefined;
        run_as_user: number | undefined;
        run_as_group: number | undefined;
        run_as_non_root: boolean | undefined;
        read_only_root_filesystem: boolean | undefined;
        allow_privilege_escalation: boolean | undefined;
        selinux_type: string;
        proc_mount: string;
        seccomp_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
        app_armor_profile: {
            type: string;
            localhost_profile: string;
        } | undefined;
    };
    volumes: {
        host_path: {
            name: string;
            mount_path: string;
            sub_path: string;
            host_path: string;
            read_only: boolean;
            mount_propagation: string | undefined;
        }[];
        pvc: {
            name: string;
            mount_path: string;
            sub_path: string;
            read_only: boolean;
            mount_propagation: string | undefined;
        }[];
        config_map: {
            name: string;
            mount_path: string;
            sub_path: string;
            read_only: boolean;
            items: Record<string, string>;
        }[];
        secret: {
            name: string;
            mount_path: string;
            sub_path: string;
            read_only: boolean;
            items: Record<string, string>;
        }[];
        empty_dir: {
            name: string;
            mount_path: string;
            sub_path: string;
            medium: string;
            size_limit: string;
            mount_propagation: string | undefined;
        }[];
        csi: {
            name: string;
            mount_path: string;
            sub_path: string;
            driver: string;
            fs_type: string;
            read_only: boolean | undefined;
            volume_attributes: Record<string, string>;
        }[];
        nfs: {
            name: string;
            mount_path: string;
            sub_path: string;
            server: string;
            path: string;
            read_only: boolean;
        }[];
    };
    host_aliases: {
        ip: string;
        hostnames: string[];
    }[];
    services: {
        name: string;
        alias: string;
        command: string[];
        entrypoint: string[];
        environment: string[];
        suspend_data_path: string;
    }[];
    cap_add: string[];
    cap_drop: string[];
    suspend_pvc_size: string;
    suspend_pvc_storage_class: string;
    dns_policy: string;
    dns_config: {
        nameservers: string[];
        searches: string[];
        options: {
            name: string;
            value: string | undefined;
        }[];
    };
    container_lifecycle: {
        post_start: {
            exec: {
                command: string[];
            } | undefined;
            http_get: {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined;
            tcp_socket: {
                host: string;
                port: number;
            } | undefined;
        } | undefined;
        pre_stop: {
            exec: {
                command: string[];
            } | undefined;
            http_get: {
                host: string;
                http_headers: {
                    name: string;
                    value: string;
                }[];
                path: string;
                port: number;
                scheme: string;
            } | undefined;
            tcp_socket: {
                host: string;
                port: number;
            } | undefined;
        } | undefined;
    };
    priority_class_name: string;
    pod_spec: {
        name: string;
        patch: string;
        patch_path: string;
        patch_type: string;
    }[];
    logs_base_dir: string;
    scripts_base_dir: string;
    print_pod_warning_events: boolean;
    pod_disruption_budget: boolean;
    autoscaler: {
        max_pause_pods: number;
        pause_pod_image: string;
        pause_pod_priority_class_name: string;
        pause_pod_image_pull_secrets: string[];
        policy: {
            periods: string[];
            timezone: string;
            idle_count: number;
            idle_time: number;
            scale_factor: number;
            scale_factor_limit: number;
            preemptive_mode: boolean | undefined;
        }[];
    } | undefined;
    terminationGracePeriodSeconds?: number | undefined;
    cpu_limit: string;
    cpu_limit_overwrite_max_allowed: string;
    cpu_request: string;
    cpu_request_overwrite_max_allowed: string;
    ephemeral_storage_limit: string;
    ephemeral_storage_limit_overwrite_max_allowed: string;
    ephemeral_storage_request: string;
    ephemeral_storage_request_overwrite_max_allowed: string;
    helper_cpu_limit: string;
    helper_cpu_limit_overwrite_max_allowed: string;
    helper_cpu_request: string;
    helper_cpu_request_overwrite_max_allowed: string;
    helper_ephemeral_storage_limit: string;
    helper_ephemeral_storage_limit_overwrite_max_allowed: string;
    helper_ephemeral_storage_request: string;
    helper_ephemeral_storage_request_overwrite_max_allowed: string;
    helper_memory_limit: string;
    helper_memory_limit_overwrite_max_allowed: string;
    helper_memory_request: string;
    helper_memory_request_overwrite_max_allowed: string;
    memory_limit: string;
    memory_limit_overwrite_max_allowed: string;
    memory_request: string;
    memory_request_overwrite_max_allowed: string;
    pod_cpu_limit: string;
    pod_cpu_limit_overwrite_max_allowed: string;
    pod_cpu_request: string;
    pod_cpu_request_overwrite_max_allowed: string;
    pod_memory_limit: string;
    pod_memory_limit_overwrite_max_allowed: string;
    pod_memory_request: string;
    pod_memory_request_overwrite_max_allowed: string;
    service_cpu_limit: string;
    service_cpu_limit_overwrite_max_allowed: string;
    service_cpu_request: string;
    service_cpu_request_overwrite_max_allowed: string;
    service_ephemeral_storage_limit: string;
    service_ephemeral_storage_limit_overwrite_max_allowed: string;
    service_ephemeral_storage_request: string;
    service_ephemeral_storage_request_overwrite_max_allowed: string;
    service_memory_limit: string;
    service_memory_limit_overwrite_max_allowed: string;
    service_memory_request: string;
    service_memory_request_overwrite_max_allowed: string;
}>>;
