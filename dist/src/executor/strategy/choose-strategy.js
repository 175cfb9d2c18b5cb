import { attachStrategy } from "./attach-strategy.js";
import { execStrategy } from "./exec-strategy.js";
import { isLegacy } from "./is-legacy.js";
export function chooseStrategy(context) {
    return isLegacy(context) ? execStrategy : attachStrategy;
}
