/** @file The components of lessons as they are on paper: those that fold, ask or move have another form there. */
import { components } from '../prose/index';
import { PaperExercise, PaperNote } from './exercise';
import { PaperPredict, PaperQuiz } from './questions';

export { Answers, AnswersProvider } from './answers';

/** Cards are for the desk on screen; paper has the recap. */
export const paperComponents = {
  ...components,
  Cards: () => null,
  Exercise: PaperExercise,
  Note: PaperNote,
  Predict: PaperPredict,
  Quiz: PaperQuiz,
};
