import type { Fault } from "../../fault.ts";
import { tlsAlert } from "./tls-alert.ts";
import { tlsCaRotation } from "./tls-ca-rotation.ts";
import { tlsCertificate } from "./tls-certificate.ts";
import { tlsHandshakeTimeout } from "./tls-handshake-timeout.ts";

export const tlsFaults: readonly Fault[] = [tlsAlert, tlsCaRotation, tlsCertificate, tlsHandshakeTimeout];
