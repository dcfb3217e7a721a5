/* Rueckenwind.PutInOrder: steps brought into their order. `H5P` finds the constructor by its machine name. */
window.Rueckenwind.PutInOrder = window.Rueckenwind.base.practice({
  model: window.Rueckenwind.putInOrderModel,
  words: window.Rueckenwind.putInOrderWords,
  draw: window.Rueckenwind.putInOrderView,
});
