export { startObjectStore } from "./start-object-store.js";
