export { tamperWith } from "./stream-tampering.js";
