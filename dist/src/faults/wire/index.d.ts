export { admit } from "./admit.ts";
export { delayOf } from "./delay.ts";
export { createLink, type Link } from "./link.ts";
export { createWire, type Wire } from "./wire.ts";
export { createIdleClose, type IdleClose } from "./idle-close.ts";
export { impaired, toxicOf, type Impairment, type Outflow } from "./outflow.ts";
export { breakOff } from "./break-off.ts";
export { cutBody } from "./cut-body.ts";
export { closableDoor } from "./door.ts";
