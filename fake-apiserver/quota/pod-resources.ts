import { addQuantities, maxQuantity, parseQuantity, type Quantity } from "../quantity/quantity.ts";
import { resourcesOf } from "../resources/pods/containers.ts";
import { objectAt, objectsAt, type JsonObject } from "../storage/json.ts";

export type Amounts = Map<string, Quantity>;

/** What a pod needs: what is said of it as a whole counts instead of what its containers add up to. */
export function podResources(spec: JsonObject, kind: "requests" | "limits"): Amounts {
  const whole = parsed(resourcesOf(spec, kind));
  return sum(new Map([...containerResources(spec, kind), ...whole]), parsed(objectAt(spec, "overhead")));
}

/**
 * What the containers of a pod need at their hungriest: all of them and the sidecars together, or an init container with the sidecars
 * that were started before it.
 */
export function containerResources(spec: JsonObject, kind: "requests" | "limits"): Amounts {
  let total: Amounts = new Map();
  for (const container of objectsAt(spec, "containers")) total = sum(total, amountsOf(container, kind));
  let sidecars: Amounts = new Map();
  let initial: Amounts = new Map();
  for (const container of objectsAt(spec, "initContainers")) {
    const own = amountsOf(container, kind);
    if (container["restartPolicy"] === "Always") {
      sidecars = sum(sidecars, own);
      initial = highest(initial, sidecars);
    } else initial = highest(initial, sum(sidecars, own));
  }
  return highest(sum(total, sidecars), initial);
}

function amountsOf(container: JsonObject, kind: "requests" | "limits"): Amounts {
  return parsed(resourcesOf(container, kind));
}

export function parsed(amounts: JsonObject): Amounts {
  const result: Amounts = new Map();
  for (const [name, text] of Object.entries(amounts)) {
    const quantity = parseQuantity(text);
    if (quantity !== undefined) result.set(name, quantity);
  }
  return result;
}

export function sum(a: Amounts, b: Amounts): Amounts {
  return combined(a, b, addQuantities);
}

function highest(a: Amounts, b: Amounts): Amounts {
  return combined(a, b, maxQuantity);
}

function combined(a: Amounts, b: Amounts, join: (x: Quantity, y: Quantity) => Quantity): Amounts {
  const result = new Map(a);
  for (const [name, amount] of b) {
    const other = result.get(name);
    result.set(name, other === undefined ? amount : join(other, amount));
  }
  return result;
}
