import { isShape } from '../../protocol/shape';
import { ask, Refusal } from '../rest';

/** The second way in: the company's login, and the words on its button. Null if there is none. */
export async function companyLogin(): Promise<string | null> {
  try {
    const options = await ask('GET', '/desk/api/login-options');
    return isShape(options) && options['oidc'] === true && typeof options['name'] === 'string' ? options['name'] : null;
  } catch {
    // The form stands there anyway, and says what is wrong once somebody uses it.
    return null;
  }
}

/** What became of a try: in, the wrong password, no server, or how many seconds to wait. */
export type Entry = 'entered' | 'wrong' | 'unreachable' | { readonly wait: number };

const USUAL_WAIT = 900;

export async function enter(username: string, password: string): Promise<Entry> {
  try {
    await ask('POST', '/desk/login', new URLSearchParams({ username, password }));
    return 'entered';
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    if (failure.status === 429) return { wait: failure.retryAfter ?? USUAL_WAIT };
    return failure.status === 401 ? 'wrong' : 'unreachable';
  }
}
