export { announce, findDoor, type ControlDoor } from "./control-file.ts";
export { createControlClient, type ControlClient } from "./control-client.ts";
export { startControlServer, type ControlServer } from "./control-server.ts";
export type { EntryView } from "./entry-view.ts";
