import { createServerContexts, createCertificateAuthority } from "../../../fake-apiserver/index.ts";
import type { Recorder } from "../../history/recorder.ts";
import type { Address, Clock, Network } from "../../platform/index.ts";
import { webhookConfiguration } from "../../scenario/webhook-configuration.ts";
import type { Webhook } from "../../scenario/webhook-schema.ts";
import { webhookCall } from "./webhook-call.ts";
import { startWebhook, type RunningWebhook } from "./start-webhook.ts";

export interface Webhooks {
  /** Their configurations, for the cluster. */
  objects: readonly Record<string, unknown>[];
  close(): Promise<void>;
}

/** Serves the webhooks of a scenario on this host. */
export async function startWebhooks(
  webhooks: readonly Webhook[],
  given: {
    clock: Clock;
    network: Network;
    /** Of the jobs. */
    namespace: string;
    /** What to listen on, and where the API server finds that. */
    host: string;
    advertise(listening: Address): Address;
    /** Learns of every call, where the API server does not tell it. */
    history?: Recorder;
  },
): Promise<Webhooks> {
  if (webhooks.length === 0) return { objects: [], close: () => Promise.resolve() };
  const { clock, network, namespace, host, advertise, history } = given;
  const now = clock.now();
  const authority = await createCertificateAuthority(now, "webhook-ca");
  const contexts = await createServerContexts(authority, [advertise({ host, port: 0 }).host], now);
  const caBundle = Buffer.from(authority.caPem).toString("base64");
  const running: RunningWebhook[] = [];
  const close = async () => {
    for (const each of running) await each.close();
  };
  const objects: Record<string, unknown>[] = [];
  try {
    for (const webhook of webhooks) {
      const secureContext = webhook.tls === undefined ? contexts.own : await contexts.flawed(webhook.tls);
      const called = { configuration: "", url: "" };
      const server = await startWebhook(webhook.answers, {
        clock,
        network,
        host,
        secureContext,
        onAsked(question, answer) {
          const { request } = JSON.parse(question) as { request: { operation: string } };
          history?.record("api", webhookCall(webhook, answer, { ...called, operation: request.operation }));
        },
      });
      running.push(server);
      const at = advertise(server.address);
      const url = `https://${at.host.includes(":") ? `[${at.host}]` : at.host}:${at.port}/${webhook.name}`;
      const configuration = webhookConfiguration(webhook, { url, caBundle }, namespace);
      Object.assign(called, { configuration: configuration.metadata.name, url });
      objects.push(configuration);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { objects, close };
}
