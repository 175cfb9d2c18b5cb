import type { Webhook } from "./webhook-schema.ts";

/** The label by which every namespace carries its name, since Kubernetes 1.21 by itself. */
export const NAME_LABEL = "kubernetes.io/metadata.name";

const KINDS = {
  mutating: "MutatingWebhookConfiguration",
  validating: "ValidatingWebhookConfiguration",
} as const;

/** The configuration of one webhook; `namespace` is that of the jobs. */
export function webhookConfiguration(
  webhook: Webhook,
  clientConfig: { url: string; caBundle: string },
  namespace: string,
): Record<string, unknown> & { apiVersion: string; kind: string; metadata: { name: string } } {
  const { phase, tls: _, answers: __, ...own } = webhook;
  return {
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: KINDS[phase],
    metadata: { name: `${namespace}-${own.name}` },
    webhooks: [
      {
        namespaceSelector: { matchLabels: { [NAME_LABEL]: namespace } },
        ...own,
        clientConfig,
        admissionReviewVersions: ["v1"],
      },
    ],
  };
}
