import { App } from "aws-cdk-lib";
import { addDuijie } from "../stacks/duijie.ts";
import { readSettings } from "./context.ts";

const app = new App();
addDuijie(app, readSettings(app));
app.synth();
