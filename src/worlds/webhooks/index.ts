export { startWebhooks, type Webhooks } from "./start-webhooks.ts";
