import { tlsAlert } from "./tls-alert.js";
import { tlsCaRotation } from "./tls-ca-rotation.js";
import { tlsCertificate } from "./tls-certificate.js";
import { tlsHandshakeTimeout } from "./tls-handshake-timeout.js";
export const tlsFaults = [tlsAlert, tlsCaRotation, tlsCertificate, tlsHandshakeTimeout];
