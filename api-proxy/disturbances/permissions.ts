import type { User } from "../../fake-apiserver/authentication/user.ts";
import { answeredReview, askedAttempt } from "../../fake-apiserver/authorization/access-reviews.ts";
import { attemptOf } from "../../fake-apiserver/authorization/attempt.ts";
import { refuse } from "../../fake-apiserver/authorization/forbidden.ts";
import type { Attempt } from "../../fake-apiserver/authorization/policy-rule.ts";
import type { PlainAnswer } from "../../fake-apiserver/http/answer.ts";
import { decodeBody } from "../../fake-apiserver/http/request-body.ts";
import type { IncomingRequest } from "../../fake-apiserver/http/request-front.ts";
import { isObject, objectAt, type JsonObject } from "../../fake-apiserver/storage/json.ts";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";

/** Permissions that faults have taken or given, whatever the roles of the real API server say. */
export interface Permissions {
  /** Somebody who may do what the sender may not; undefined where the roles decide. Throws `StatusError` when it is not permitted. */
  substitute(request: IncomingRequest): User | undefined;
  /** The answer to somebody who asks what they may do; undefined where the roles decide. */
  review(request: IncomingRequest): PlainAnswer | undefined;
}

const REVIEW = { group: "authorization.k8s.io", kind: "SelfSubjectAccessReview" };
const PERMITTED: User = { name: "faultline:permitted", groups: ["system:masters"] };

export function createPermissions(faults: FaultEngine): Permissions {
  function decision(
    user: User,
    attempt: Attempt,
    asking?: { request: string; connection: string },
  ): boolean | undefined {
    const [action] = faults.ask("authorize", { target: "api", user: user.name, ...attempt, ...asking });
    return action && action.do === "allow";
  }

  /** Undefined for those who keep what they have, and those whom only the real API server knows. */
  const concerned = ({ user }: IncomingRequest): User | undefined =>
    !faults.expects("authorize") || user?.groups.includes("system:masters") === true ? undefined : user;

  return {
    substitute(request) {
      const user = concerned(request);
      if (user === undefined) return undefined;
      const attempt = attemptOf(request.path);
      const allowed = decision(user, attempt, { request: request.id, connection: request.connection });
      if (allowed === false) throw refuse(user, attempt, "");
      return allowed === true ? PERMITTED : undefined;
    },
    review(request) {
      const user = concerned(request);
      const { path } = request;
      if (user === undefined || path.resource !== "selfsubjectaccessreviews" || path.verb !== "create")
        return undefined;
      const question = questionIn(request);
      if (question === undefined) return undefined;
      const allowed = decision(user, askedAttempt(objectAt(question, "spec")));
      return allowed === undefined ? undefined : answeredReview(REVIEW, question, { allowed });
    },
  };
}

function questionIn({ body, message }: IncomingRequest): JsonObject | undefined {
  try {
    const question = decodeBody(body, message.headers["content-type"]);
    return isObject(question) ? question : undefined;
  } catch {
    // The API server says what is wrong with it.
    return undefined;
  }
}
