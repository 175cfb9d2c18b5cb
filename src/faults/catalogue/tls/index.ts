import type { Fault } from "../../fault.ts";
import { tlsHandshakeTimeout } from "./tls-handshake-timeout.ts";

export const tlsFaults: readonly Fault[] = [tlsHandshakeTimeout];
