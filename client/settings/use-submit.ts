import { useState } from 'react';
import { faultsOf } from '#client/form/faults-of.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';

interface UserError {
  code: string;
  path: string[];
  message: string;
}

/** Sends something and answers what stood in the way; nothing means that no answer came. */
export type Send = () => Promise<readonly UserError[] | undefined>;

/** As much of a form as is needed to show faults beside its fields. */
interface Form {
  getValues: () => object;
  setErrors: (errors: Record<string, string>) => void;
}

/** Sends a form: faults stand beside their fields, those of the whole in `fault`. Answers whether it went through. */
export function useSubmit(form: Form) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (send: Send): Promise<boolean> => {
    setFault(null);
    setBusy(true);
    const errors = await send().catch(() => undefined);
    setBusy(false);
    if (!errors) {
      setFault(connectionFailure());
      return false;
    }
    const { byField, general } = faultsOf(errors, Object.keys(form.getValues()));
    form.setErrors(byField);
    setFault(general);
    return errors.length === 0;
  };
  return { submit, fault, busy };
}

/** Does a single act, such as a switch; a failure is told in a toast. Answers whether it went through. */
export async function act(send: Send): Promise<boolean> {
  const errors = await send().catch(() => undefined);
  if (!errors) tellFailure(connectionFailure());
  else if (errors.length > 0) tellFailure(errors.map(({ message }) => message).join(' '));
  return errors?.length === 0;
}
