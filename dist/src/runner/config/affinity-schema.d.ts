export declare const affinitySchema: import("zod").ZodObject<{
    node_affinity: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
        required_during_scheduling_ignored_during_execution: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
            node_selector_terms: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
                match_fields: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
            }, import("zod/v4/core").$strict>>>;
        }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
        preferred_during_scheduling_ignored_during_execution: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
            weight: import("zod").ZodDefault<import("zod").ZodInt>;
            preference: import("zod").ZodPrefault<import("zod").ZodObject<{
                match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
                match_fields: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>>>;
    }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
    pod_affinity: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
        required_during_scheduling_ignored_during_execution: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
            label_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
            }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
            namespaces: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
            topology_key: import("zod").ZodDefault<import("zod").ZodString>;
            namespace_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
            }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
            match_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
            mismatch_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
        }, import("zod/v4/core").$strict>>>;
        preferred_during_scheduling_ignored_during_execution: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
            weight: import("zod").ZodDefault<import("zod").ZodInt>;
            pod_affinity_term: import("zod").ZodPrefault<import("zod").ZodObject<{
                label_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                    match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                    match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                        key: import("zod").ZodDefault<import("zod").ZodString>;
                        operator: import("zod").ZodDefault<import("zod").ZodString>;
                        values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                    }, import("zod/v4/core").$strict>>>;
                }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
                namespaces: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                topology_key: import("zod").ZodDefault<import("zod").ZodString>;
                namespace_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                    match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                    match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                        key: import("zod").ZodDefault<import("zod").ZodString>;
                        operator: import("zod").ZodDefault<import("zod").ZodString>;
                        values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                    }, import("zod/v4/core").$strict>>>;
                }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
                match_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                mismatch_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>>>;
    }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
    pod_anti_affinity: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
        required_during_scheduling_ignored_during_execution: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
            label_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
            }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
            namespaces: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
            topology_key: import("zod").ZodDefault<import("zod").ZodString>;
            namespace_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                    key: import("zod").ZodDefault<import("zod").ZodString>;
                    operator: import("zod").ZodDefault<import("zod").ZodString>;
                    values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                }, import("zod/v4/core").$strict>>>;
            }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
            match_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
            mismatch_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
        }, import("zod/v4/core").$strict>>>;
        preferred_during_scheduling_ignored_during_execution: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
            weight: import("zod").ZodDefault<import("zod").ZodInt>;
            pod_affinity_term: import("zod").ZodPrefault<import("zod").ZodObject<{
                label_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                    match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                    match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                        key: import("zod").ZodDefault<import("zod").ZodString>;
                        operator: import("zod").ZodDefault<import("zod").ZodString>;
                        values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                    }, import("zod/v4/core").$strict>>>;
                }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
                namespaces: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                topology_key: import("zod").ZodDefault<import("zod").ZodString>;
                namespace_selector: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
                    match_labels: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
                    match_expressions: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                        key: import("zod").ZodDefault<import("zod").ZodString>;
                        operator: import("zod").ZodDefault<import("zod").ZodString>;
                        values: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                    }, import("zod/v4/core").$strict>>>;
                }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
                match_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
                mismatch_label_keys: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
            }, import("zod/v4/core").$strict>>;
        }, import("zod/v4/core").$strict>>>;
    }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
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
}, import("zod/v4/core").$strict>;
