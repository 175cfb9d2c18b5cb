/** Where the API server keeps things. */
export const resourcePath = {
  namespaces: () => "/api/v1/namespaces",
  namespace: (name: string) => `/api/v1/namespaces/${part(name)}`,
  /** `kind` is the plural name: `pods`, `secrets`, `serviceaccounts`, `events`. */
  all: (namespace: string, kind: string) => `/api/v1/namespaces/${part(namespace)}/${kind}`,
  one: (namespace: string, kind: string, name: string) => `/api/v1/namespaces/${part(namespace)}/${kind}/${part(name)}`,
  pod: (namespace: string, name: string) => `/api/v1/namespaces/${part(namespace)}/pods/${part(name)}`,
  disruptionBudgets: (namespace: string) => `/apis/policy/v1/namespaces/${part(namespace)}/poddisruptionbudgets`,
  accessReviews: () => "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
};

function part(name: string): string {
  return encodeURIComponent(name);
}
