/** Where the API server keeps things. */
export declare const resourcePath: {
    namespaces: () => string;
    namespace: (name: string) => string;
    /** `kind` is the plural name: `pods`, `secrets`, `serviceaccounts`, `events`. */
    all: (namespace: string, kind: string) => string;
    one: (namespace: string, kind: string, name: string) => string;
    pod: (namespace: string, name: string) => string;
    disruptionBudgets: (namespace: string) => string;
    accessReviews: () => string;
};
