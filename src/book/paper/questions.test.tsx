/** @file A number question on paper: its answer says the number, and calls the option for everything else by that name. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LessonProvider } from '../prose/lesson/lesson-context';
import { Ask } from '../prose/predict/slots';
import { Feedback, Option } from '../prose/quiz/question';
import { Answers, AnswersProvider } from './answers';
import { PaperQuiz } from './questions';

test('the option that takes every other answer is called "other", not a number', () => {
  const printed = renderToStaticMarkup(
    <LessonProvider id="dropout">
      <AnswersProvider>
        <PaperQuiz id="which-factor" kind="number">
          <Ask>By what?</Ask>
          <Option correct value={0.8} within={0.001}>
            <Feedback>By keep.</Feedback>
          </Option>
          <Option misconception="Another factor.">
            <Feedback>Count again.</Feedback>
          </Option>
        </PaperQuiz>
        <Answers />
      </AnswersProvider>
    </LessonProvider>,
  );
  expect(printed).toContain('<b>0.8.</b>');
  expect(printed).toContain('<b>other</b> <i>Another factor. </i>Count again.');
});
