import type { Random } from "../../src/platform/index.ts";
import { type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
/** Where the programs of a pod look for the credentials of its service account. */
export declare const ACCOUNT_FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";
/** Gives every container the token of the pod's account, unless pod or account say that it is not wanted; the pod decides. */
export declare function mountAccountToken(spec: JsonObject, account: KubernetesObject, random: Random): void;
