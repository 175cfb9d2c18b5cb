import type { Clock, CreateHttpClient, HttpClient, HttpResponse } from "../../../src/platform/index.ts";
import type { JsonObject } from "../../storage/json.ts";
import { CallFailure } from "./call-failure.ts";
import { connectionWords } from "./connection-words.ts";
import { RefusedAddress } from "./service-network.ts";
import { statusWords } from "./status-words.ts";
import type { ServiceAddress, Webhook } from "./webhook.ts";

/** What came back from a webhook; its status was good. */
export interface CallAnswer {
  text: string;
  contentType: string;
}

export interface WebhookCaller {
  /** Sends a question. Throws `CallFailure`, also when the webhook's time is over. */
  call(webhook: Webhook, review: JsonObject): Promise<CallAnswer>;
  close(): void;
}

/** `timeout` tells the webhook how long it is waited for. The port of a service is always said. */
export function webhookUrl({ address, timeoutSeconds }: Pick<Webhook, "address" | "timeoutSeconds">): string {
  const [host, path] = "url" in address ? partsOf(address.url) : serviceParts(address.service);
  const clean = `/${path}`.replaceAll(/\/+/g, "/").replace(/(.)\/$/, "$1");
  return `https://${host}${clean}?timeout=${timeoutSeconds}s`;
}

function partsOf(url: string): [string, string] {
  const [, host = "", path = ""] = /^https:\/\/([^/?#]*)([^?#]*)/i.exec(url) ?? [];
  return [host, path];
}

function serviceParts({ name, namespace, port, path }: ServiceAddress): [string, string] {
  return [`${name}.${namespace}.svc:${port}`, path];
}

/** Each call is a connection of its own, so that none that a webhook has just closed is ever used. */
export function createWebhookCaller(options: {
  clock: Clock;
  /** Clients for URLs, and those that find the services of the cluster. */
  outside: CreateHttpClient;
  inside: CreateHttpClient;
}): WebhookCaller {
  const { clock, outside, inside } = options;
  /** By who is trusted; making one takes time. */
  const clients = new Map<string, HttpClient>();

  function clientOf({ address, ca }: Webhook): HttpClient {
    const key = `${"url" in address ? "outside" : "inside"} ${ca ?? ""}`;
    let client = clients.get(key);
    if (client !== undefined) return client;
    if (ca !== undefined && !ca.includes("-----BEGIN CERTIFICATE-----")) {
      const why = "unable to load root certificates: unable to parse bytes as PEM block";
      throw new CallFailure(`could not get REST client: ${why}`);
    }
    client = ("url" in address ? outside : inside)(ca === undefined ? {} : { ca });
    clients.set(key, client);
    return client;
  }

  return {
    async call(webhook, review) {
      const client = clientOf(webhook);
      const url = webhookUrl(webhook);
      const time = new AbortController();
      const timer = clock.timer(webhook.timeoutSeconds * 1000, () => time.abort(new TimeOver()), { background: true });
      let response: HttpResponse;
      let text: string;
      try {
        response = await client.request({
          method: "POST",
          url,
          headers: { "content-type": "application/json", accept: "application/json, */*", connection: "close" },
          body: `${JSON.stringify(review)}\n`,
          signal: time.signal,
        });
        text = await response.text();
      } catch (error) {
        throw new CallFailure(`failed to call webhook: Post "${url}": ${wordsOf(error, url)}`);
      } finally {
        timer.cancel();
      }
      const contentType = response.headers["content-type"] ?? "";
      const refusal = statusWords(response.status, text, contentType);
      if (refusal !== undefined) throw new CallFailure(`failed to call webhook: ${refusal}`);
      return { text, contentType };
    },
    close() {
      for (const client of clients.values()) client.close();
      clients.clear();
    },
  };
}

/** Nobody waits any longer. */
class TimeOver extends Error {
  override name = "TimeOver";
}

function wordsOf(error: unknown, url: string): string {
  if (error instanceof TimeOver) return "context deadline exceeded";
  if (error instanceof RefusedAddress) return error.message;
  const [, host = "", port = "443"] = /^https:\/\/(.*?)(?::(\d+))?\//.exec(url) ?? [];
  return connectionWords(error, host.replaceAll(/[[\]]/g, ""), Number(port));
}
