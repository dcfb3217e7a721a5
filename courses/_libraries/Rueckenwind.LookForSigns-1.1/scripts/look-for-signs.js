/* Rueckenwind.LookForSigns: suspicious places to find. `H5P` finds the constructor by its machine name. */
window.Rueckenwind.LookForSigns = window.Rueckenwind.base.practice({
  model: window.Rueckenwind.lookForSignsModel,
  words: window.Rueckenwind.lookForSignsWords,
  draw: window.Rueckenwind.lookForSignsView,
});
