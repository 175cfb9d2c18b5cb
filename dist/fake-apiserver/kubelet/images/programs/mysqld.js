import { startService } from "../services/service.js";
await startService("mysqld", 3306, () => { });
