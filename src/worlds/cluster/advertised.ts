import { usageError } from "../../diagnostics/index.ts";
import type { Address } from "../../platform/index.ts";

/** What `--advertise host[:port]` says; the port is that of a forwarder, in place of the one that is listened on. */
export interface Advertised {
  host: string;
  port?: number;
}

/** Throws a `UsageError`. */
export function parseAdvertised(text: string): Advertised {
  const [, bracketed, plain, port] = /^(?:\[([0-9a-fA-F:]+)\]|([^:\s]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || Number(port ?? 1) > 65_535) {
    throw usageError("bad-address", `got --advertise ${text}, expected host or host:port`, "such as 192.168.1.10");
  }
  return { host, ...(port === undefined ? {} : { port: Number(port) }) };
}

export function advertisedAddress({ host, port }: Advertised, listening: Address): Address {
  return { host, port: port ?? listening.port };
}
