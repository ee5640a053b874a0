import { createContext } from 'react';

/** Whether the conditions below are read by somebody signed in, whom "me" means; a rule reads them by itself. */
export const ReadBySomebody = createContext(true);
