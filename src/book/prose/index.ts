/** @file The components that lessons are given, by the names they use. */
import { N } from './allowed/n';
import { Cards } from './cards/cards';
import { Cases } from './cases/cases';
import { Cite, Sources } from './cite/cite';
import { Claim } from './claim/claim';
import { CodeTabs } from './code-tabs/code-tabs';
import { Computed } from './computed/computed';
import { Exercise, Hint, Solution } from './exercise/exercise';
import { Mistake, Mistakes } from './mistakes/mistakes';
import { Note } from './note/note';
import { PageLink } from './page-link/page-link';
import { Predict } from './predict/predict';
import { After, Ask, Choice } from './predict/slots';
import { Figure, Published } from './published/published';
import { Feedback, Option } from './quiz/question';
import { Quiz } from './quiz/quiz';
import { Recap } from './recap/recap';
import { Sym } from './symbols/sym';
import { Term } from './term/term';

export { AnswersContext } from './exercise/answers';
export { LessonProvider } from './lesson/lesson-context';
export { Reference } from './cite/cite';

export const components = {
  After,
  Ask,
  Cards,
  Cases,
  Choice,
  Cite,
  Claim,
  CodeTabs,
  Computed,
  Exercise,
  Feedback,
  Figure,
  Hint,
  Mistake,
  Mistakes,
  N,
  Note,
  Option,
  PageLink,
  Predict,
  Published,
  Quiz,
  Recap,
  Solution,
  Sources,
  Sym,
  Term,
};
