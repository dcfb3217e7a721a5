/* Rueckenwind.BranchingScenario: decisions and consequences. `H5P` finds the constructor by its machine name. */
window.Rueckenwind.BranchingScenario = window.Rueckenwind.base.practice({
  model: window.Rueckenwind.branchingScenarioModel,
  words: window.Rueckenwind.branchingScenarioWords,
  draw: window.Rueckenwind.branchingScenarioView,
});
