import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import { closableDoor } from "../../src/faults/wire/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Address, Clock, Connection, Network, Random } from "../../src/platform/index.ts";
import type { Route } from "../http/call.ts";
import { createHttpFront } from "../http/http-front.ts";
import { serveObject, type StoreState } from "./serve-object.ts";
import type { StoreAccess } from "./signature.ts";
import type { StoredObject } from "./stored-object.ts";

export interface ObjectStoreOptions {
  clock: Clock;
  network: Network;
  random: Random;
  history: Recorder;
  faults: FaultEngine;
  /** Default 127.0.0.1. */
  host?: string;
  /** Where clients find it; default where it listens. */
  advertise?: (listening: Address) => Address;
}

/** A store that speaks the S3 of presigned addresses: for a runner's distributed cache. */
export interface ObjectStore extends StoreAccess {
  /** `http://127.0.0.1:PORT`, or where it was said that clients find it. */
  readonly url: string;
  /** Of that. */
  readonly address: Address;
  readonly listening: Address;
  readonly bucket: string;
  objects(): readonly StoredObject[];
  close(): Promise<void>;
}

const BUCKET = "runner-cache";

/** Starts it with one empty bucket, keys of its own and the region us-east-1. */
export async function startObjectStore(options: ObjectStoreOptions): Promise<ObjectStore> {
  const { clock, network, random, history, faults, host = "127.0.0.1" } = options;
  const state: StoreState = {
    accessKey: `AKIA${random.text(16).toUpperCase()}`,
    secretKey: random.text(40),
    region: "us-east-1",
    buckets: new Set([BUCKET]),
    objects: new Map(),
    now: () => clock.now(),
  };
  const route: Route = {
    target: "object-store",
    method: undefined,
    path: /^\/(.*)$/,
    body: "whole",
    facts: ([name = ""]) => ({ resource: "objects", name: decodeURIComponent(name) }),
    handle: (call) => serveObject(call, state),
  };
  const front = createHttpFront([route], { clock, history, faults }, "object-store");
  const listener = await network.listen({ host, port: 0 }, (connection: Connection) => front(connection));
  const door = closableDoor({ listener, clock, faults, targets: ["object-store"] });
  const address = options.advertise?.(listener.address) ?? listener.address;
  return {
    ...state,
    bucket: BUCKET,
    address,
    listening: listener.address,
    url: `http://${address.host}:${address.port}`,
    objects: () => [...state.objects.values()],
    close() {
      door();
      return listener.close();
    },
  };
}
