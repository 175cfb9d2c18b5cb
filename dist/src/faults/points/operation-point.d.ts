import type { RequestPoint } from "./request-point.ts";
/** A request that the API server has authenticated and authorized, and is about to carry out. */
export type OperationPoint = RequestPoint;
/** What the API server makes of an operation. What only changes its circumstances lets others follow. */
export type OperationAction = {
    do: "delay";
    ms: number;
}
/** A refusal in these words; `reason` is that of the Status. */
 | {
    do: "refuse";
    status: number;
    reason: string;
    message: string;
}
/** 415 where the body is protobuf. */
 | {
    do: "refuse-protobuf";
}
/** 409, as if somebody had changed the object (`modified`), or deleted it and made another one of its name (`replaced`). */
 | {
    do: "conflict";
    because: "modified" | "replaced";
}
/** A read shows one object as it was: before it was created, or just after. */
 | {
    do: "show-past";
    object: "missing" | "created";
}
/** A read shows all objects of the resource as they were so many writes ago. */
 | {
    do: "rewind";
    writes: number;
}
/** Somebody else has just made an object of the name that is to be created. */
 | {
    do: "take-name";
}
/** The object is created, and the answer is that it exists already. */
 | {
    do: "report-existing";
}
/** One more ResourceQuota; amounts by resource, as in its status. */
 | {
    do: "add-quota";
    name: string;
    hard: Record<string, string>;
    used: Record<string, string>;
}
/** One more LimitRange; items as in its `spec.limits`. */
 | {
    do: "add-limit-range";
    limits: readonly Record<string, unknown>[];
}
/** The namespace is going away. */
 | {
    do: "terminate-namespace";
};
