import type { Api, IncomingRequest } from "../../fake-apiserver/http/request-front.ts";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock, Random } from "../../src/platform/index.ts";
import { answeredObject } from "../answers/answered-object.ts";
import type { RelayApi } from "../relay-api.ts";
import { createCreatedObjects } from "./created-objects.ts";
import { disturbOperation } from "./operations.ts";
import { createPermissions } from "./permissions.ts";

/** The API of the real server, with the permissions and operations that faults disturb, in the order of the fake one. */
export function createDisturbedApi(parts: { relay: RelayApi; faults: FaultEngine; clock: Clock; random: Random }): Api {
  const { relay, faults, clock, random } = parts;
  const permissions = createPermissions(faults);
  const created = createCreatedObjects();

  const disturb = (request: IncomingRequest) =>
    faults.expects("operation") ? disturbOperation(request, { faults, clock, random, created }) : undefined;

  return {
    async answer(request) {
      const substitute = permissions.substitute(request);
      const reviewed = permissions.review(request);
      if (reviewed !== undefined) return reviewed;
      const disturbed = await disturb(request);
      if (disturbed?.answer !== undefined) return disturbed.answer;
      if (disturbed?.before !== undefined) await relay.create(request, disturbed.before);
      const answer = await relay.answer(request, substitute);
      if (disturbed === undefined) return answer;
      created.note(request.path, answer);
      const name = answer.status === 201 ? answeredObject(answer)?.metadata.name : undefined;
      if (disturbed.answeredTwice !== undefined && name !== undefined) throw disturbed.answeredTwice(name);
      return answer;
    },
    async upgrade(request, bare) {
      const substitute = permissions.substitute(request);
      await disturb(request);
      return relay.upgrade(request, bare, substitute);
    },
  };
}
