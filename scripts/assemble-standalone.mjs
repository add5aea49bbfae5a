import { assembleStandalone } from "./build-app.mjs";

assembleStandalone();
