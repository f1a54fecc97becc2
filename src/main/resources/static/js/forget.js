// The appeal has arrived: its draft is forgotten.
import { forget } from './draft.js';

export default element => forget(element.dataset.forget);
