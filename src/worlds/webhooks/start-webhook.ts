import http from "node:http";
import tls from "node:tls";
import type { Address, Clock, Network } from "../../platform/index.ts";
import type { Webhook, WebhookAnswer } from "../../scenario/webhook-schema.ts";
import { reviewResponse } from "./review-response.ts";

export interface RunningWebhook {
  /** What its server listens on. */
  address: Address;
  close(): Promise<void>;
}

/** The HTTPS server of one webhook, which says what it was given to say. */
export async function startWebhook(
  answers: Webhook["answers"],
  given: {
    clock: Clock;
    network: Network;
    host: string;
    secureContext: tls.SecureContext;
    /** Hears of each question, the text of an AdmissionReview, and what is answered to it. */
    onAsked(question: string, answer: WebhookAnswer): void;
  },
): Promise<RunningWebhook> {
  const { clock, network, host, secureContext, onAsked } = given;
  const over = new AbortController();
  let asked = 0;
  const next = (): WebhookAnswer => answers[Math.min(asked++, answers.length - 1)] ?? {};

  const server = http.createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const answer = next();
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    request.on("end", () => {
      const question = Buffer.concat(chunks).toString();
      onAsked(question, answer);
      const reply = reviewResponse(answer, question);
      if (reply === undefined) return;
      const { status, contentType, body } = reply;
      const send = () => response.writeHead(status, { "content-type": contentType }).end(body);
      if (answer.after_ms === undefined) send();
      else void clock.sleep(answer.after_ms, over.signal).then(send, () => {});
    });
  });
  const listener = await network.listen({ host, port: 0 }, (raw) => {
    const socket = new tls.TLSSocket(raw, { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] });
    // Whoever does not like the certificate goes away in the middle.
    socket.on("error", () => raw.destroy());
    raw.on("error", () => socket.destroy());
    server.emit("connection", socket);
  });
  return {
    address: listener.address,
    async close() {
      over.abort();
      await listener.close();
    },
  };
}
