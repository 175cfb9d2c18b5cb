export { fakeApiHandlers, fakeGitLabHandlers } from "./handlers.js";
