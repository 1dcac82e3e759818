/**
 * A learning system for tests, as the SCORM 1.2 run-time environment describes it and no kinder:
 * whatever comes out of order, is unknown, of the wrong type or not to be written is answered with
 * "false" or nothing and an error code.
 */

export interface StrictScorm {
  readonly LMSInitialize: (none: unknown) => string;
  readonly LMSGetValue: (element: unknown) => string;
  readonly LMSSetValue: (element: unknown, value: unknown) => string;
  readonly LMSCommit: (none: unknown) => string;
  readonly LMSFinish: (none: unknown) => string;
  readonly LMSGetLastError: () => string;
  /** Every call that was made, but for reading: name, values, answer. */
  readonly calls: string[][];
  /** What the system holds for good. */
  readonly stored: Record<string, string>;
}

/**
 * The interface for one launch. A browser is handed the text of this function, so it uses nothing outside itself.
 *
 * @param held what the system holds, where it is not that of a first launch
 * @param refused names of calls that answer "false", and elements that cannot be set
 */
export function strictScorm(held: Readonly<Record<string, string>> = {}, refused: readonly string[] = []): StrictScorm {
  const data: Record<string, string> = {
    'cmi.core.student_id': '17',
    'cmi.core.student_name': 'Ali, Sara',
    'cmi.core.lesson_location': '',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.entry': 'ab-initio',
    'cmi.core.score.raw': '',
    'cmi.core.score.min': '',
    'cmi.core.score.max': '',
    'cmi.core.total_time': '0000:00:00',
    'cmi.core.session_time': '',
    'cmi.core.exit': '',
    'cmi.suspend_data': '',
    'cmi.launch_data': '',
    'cmi.student_data.mastery_score': '70',
    ...held,
  };
  const score = (value: string): boolean => value === '' || (/^\d{1,3}(?:\.\d+)?$/.test(value) && Number(value) <= 100);
  const writable: Record<string, (value: string) => boolean> = {
    'cmi.core.lesson_location': (value) => value.length <= 255,
    'cmi.core.lesson_status': (value) => ['passed', 'completed', 'failed', 'incomplete', 'browsed'].includes(value),
    'cmi.core.score.raw': score,
    'cmi.core.score.min': score,
    'cmi.core.score.max': score,
    'cmi.core.session_time': (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/.test(value),
    'cmi.core.exit': (value) => ['', 'time-out', 'suspend', 'logout'].includes(value),
    'cmi.suspend_data': (value) => value.length <= 4096,
  };
  const writeOnly = ['cmi.core.session_time', 'cmi.core.exit'];
  const stored = {...data};
  const calls: string[][] = [];
  let state: 'new' | 'running' | 'finished' = 'new';
  let error = '0';
  let isStatusSet = false;

  /** @param fault the error code of a call that may not be made */
  const answer = (call: readonly unknown[], code: string): string => {
    error = code;
    const said = code === '0' ? 'true' : 'false';
    calls.push([...call.map(String), said]);
    return said;
  };
  const codeFor = (name: string, none: unknown): string => {
    if (refused.includes(name)) return '101';
    if (state !== 'running') return '301';
    return none === '' ? '0' : '201';
  };
  const keep = (): void => {
    Object.assign(stored, data);
  };

  return {
    calls,
    stored,
    LMSInitialize: (none) => {
      const code = refused.includes('LMSInitialize') || state !== 'new' ? '101' : none === '' ? '0' : '201';
      if (code === '0') state = 'running';
      return answer(['LMSInitialize'], code);
    },
    LMSGetValue: (element) => {
      const isKnown = typeof element === 'string' && Object.hasOwn(data, element);
      error = state !== 'running' ? '301' : !isKnown ? '401' : writeOnly.includes(element) ? '404' : '0';
      return error === '0' ? data[String(element)]! : '';
    },
    LMSSetValue: (element, value) => {
      const name = String(element);
      const isRight = Object.hasOwn(writable, name) ? writable[name] : undefined;
      const code = (): string => {
        if (state !== 'running') return '301';
        if (!Object.hasOwn(data, name)) return '401';
        if (!isRight) return '403';
        if (typeof value !== 'string' || !isRight(value)) return '405';
        return refused.includes(name) ? '101' : '0';
      };
      const said = answer(['LMSSetValue', element, value], code());
      if (said === 'true') data[name] = String(value);
      if (said === 'true' && name === 'cmi.core.lesson_status') isStatusSet = true;
      return said;
    },
    LMSCommit: (none) => {
      const said = answer(['LMSCommit'], codeFor('LMSCommit', none));
      if (said === 'true') keep();
      return said;
    },
    LMSFinish: (none) => {
      const said = answer(['LMSFinish'], codeFor('LMSFinish', none));
      if (said === 'false') return said;
      state = 'finished';
      // Who leaves without a word has completed the course.
      if (!isStatusSet && data['cmi.core.lesson_status'] === 'not attempted')
        data['cmi.core.lesson_status'] = 'completed';
      const raw = data['cmi.core.score.raw']!;
      const mastery = data['cmi.student_data.mastery_score']!;
      if (
        raw !== '' &&
        mastery !== '' &&
        data['cmi.core.lesson_mode'] === 'normal' &&
        data['cmi.core.credit'] === 'credit'
      ) {
        data['cmi.core.lesson_status'] = Number(raw) >= Number(mastery) ? 'passed' : 'failed';
      }
      keep();
      return said;
    },
    LMSGetLastError: () => error,
  };
}
