/** One rule of a Role or ClusterRole. */
export interface PolicyRule {
    verbs: string[];
    apiGroups?: string[];
    resources?: string[];
    resourceNames?: string[];
    nonResourceURLs?: string[];
}
/** What somebody wants to do. */
export interface Attempt {
    verb: string;
    /** Resource requests. */
    group?: string;
    resource?: string;
    subresource?: string;
    namespace?: string;
    name?: string;
    /** Everything else: `/version`. */
    path?: string;
}
export declare function ruleAllows(rule: PolicyRule, attempt: Attempt): boolean;
