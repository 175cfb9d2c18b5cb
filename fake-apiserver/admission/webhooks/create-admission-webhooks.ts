import type { Recorder } from "../../../src/history/recorder.ts";
import { createHttpClientFactory, type Clock, type Network, type Random } from "../../../src/platform/index.ts";
import type { Kubelet } from "../../kubelet/kubelet.ts";
import { ADMISSION_GROUP } from "../../resources/admission/webhook-configurations.ts";
import { StatusError } from "../../status/status.ts";
import { objectAt, textAt, type JsonObject } from "../../storage/json.ts";
import type { Store } from "../../storage/store.ts";
import type { AdmissionWebhooks } from "./admission-webhooks.ts";
import { createAskWebhook } from "./ask-webhook.ts";
import type { Attempt } from "./attempt.ts";
import { createWebhookCaller } from "./call-webhook.ts";
import { mutate } from "./mutate.ts";
import { serviceNetwork } from "./service-network.ts";
import { validate } from "./validate.ts";
import { followWebhooks } from "./webhook-lists.ts";

/** The webhooks that the store has configurations of. */
export function createAdmissionWebhooks(parts: {
  store: Store;
  clock: Clock;
  random: Random;
  network: Network;
  history: Recorder;
  kubelet: Pick<Kubelet, "dial">;
}): AdmissionWebhooks {
  const { store, clock, random, network, history, kubelet } = parts;
  const { lists, close } = followWebhooks(store);
  const caller = createWebhookCaller({
    clock,
    outside: createHttpClientFactory({ network, clock }),
    inside: createHttpClientFactory({ network: serviceNetwork(store, kubelet), clock }),
  });
  const ask = createAskWebhook({ caller, random, history });

  return {
    get present() {
      return lists.mutating.length + lists.validating.length > 0;
    },
    async admit({ attempt: describe, ...steps }) {
      const attempt = describe();
      // Nobody can lock an administrator out of the configurations themselves.
      if (attempt.resource.group === ADMISSION_GROUP) return steps.commit(steps.complete(steps.object));
      const warnings = new Set<string>();
      const warn = (text: string) => {
        if (!warnings.has(text)) steps.warn(text);
        warnings.add(text);
      };
      try {
        const mutated = await mutate({ store, ask, webhooks: lists.mutating }, attempt, { ...steps, warn });
        const object = history.because(attempt.request, () => steps.complete(mutated));
        // A name that the server has invented is told to those who only look.
        const final = attempt.name === "" ? { ...attempt, name: nameOf(attempt, object) } : attempt;
        await validate({ store, ask, webhooks: lists.validating }, final, { object, warn });
        return await history.because(attempt.request, () => steps.commit(object));
      } catch (error) {
        // Who is refused is warned as well.
        if (error instanceof StatusError) error.warnings.push(...warnings);
        throw error;
      }
    },
    close() {
      close();
      caller.close();
    },
  };
}

function nameOf({ operation }: Attempt, object: JsonObject | undefined): string {
  return operation === "CREATE" ? textAt(objectAt(object, "metadata"), "name") : "";
}
