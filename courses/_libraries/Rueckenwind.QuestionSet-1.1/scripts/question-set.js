/* Rueckenwind.QuestionSet: questions one at a time, each answer with its reason. `H5P` finds it by its machine name. */
window.Rueckenwind.QuestionSet = window.Rueckenwind.base.practice({
  model: window.Rueckenwind.questionSetModel,
  words: window.Rueckenwind.questionSetWords,
  draw: window.Rueckenwind.questionSetView,
});
