/** @file Whether worked solutions are shown: always, unless the course of this build says otherwise. */
import { createContext } from 'react';
import type { Answers } from '../../course/course';

export const AnswersContext = createContext<Answers>('always');
