/** Where the API server keeps things. */
export const resourcePath = {
    namespaces: () => "/api/v1/namespaces",
    namespace: (name) => `/api/v1/namespaces/${part(name)}`,
    /** `kind` is the plural name: `pods`, `secrets`, `serviceaccounts`, `events`. */
    all: (namespace, kind) => `/api/v1/namespaces/${part(namespace)}/${kind}`,
    one: (namespace, kind, name) => `/api/v1/namespaces/${part(namespace)}/${kind}/${part(name)}`,
    pod: (namespace, name) => `/api/v1/namespaces/${part(namespace)}/pods/${part(name)}`,
    disruptionBudgets: (namespace) => `/apis/policy/v1/namespaces/${part(namespace)}/poddisruptionbudgets`,
    accessReviews: () => "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
};
function part(name) {
    return encodeURIComponent(name);
}
