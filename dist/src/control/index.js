export { announce, findDoor } from "./control-file.js";
export { createControlClient } from "./control-client.js";
export { startControlServer } from "./control-server.js";
