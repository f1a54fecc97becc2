// The appeal has arrived, or the neighbour joins one that is there: the draft is forgotten; by a form, when it is sent.
import { forget } from './draft.js';

export default element => {
  const done = () => forget(element.dataset.forget);
  if (element instanceof HTMLFormElement) element.addEventListener('submit', done);
  else done();
};
