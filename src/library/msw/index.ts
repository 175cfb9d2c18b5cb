export { fakeApiHandlers, fakeGitLabHandlers, type HandlerOptions } from "./handlers.ts";
