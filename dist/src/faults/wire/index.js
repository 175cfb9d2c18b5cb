export { admit } from "./admit.js";
export { delayOf } from "./delay.js";
export { createLink } from "./link.js";
export { createWire } from "./wire.js";
export { createIdleClose } from "./idle-close.js";
export { impaired, toxicOf } from "./outflow.js";
export { breakOff } from "./break-off.js";
export { cutBody } from "./cut-body.js";
export { closableDoor } from "./door.js";
