// Names each mutant that no test notices as soon as it is known.
import { PluginKind, declareValuePlugin } from "@stryker-mutator/api/plugin";

const reporter = {
  onMutantTested({ status, fileName, location: { start }, mutatorName, replacement }) {
    if (status === "Survived" || status === "NoCoverage")
      console.log(`${status}: ${fileName}:${start.line}:${start.column} ${mutatorName} ${replacement}`);
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Reporter, "survivors", reporter)];
