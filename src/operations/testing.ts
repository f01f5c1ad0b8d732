export { withLearningThread } from './learning/learning-thread.ts';
