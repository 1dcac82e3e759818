/** "09:05": a moment as a time field has it, in the reader's own time zone. */
export function timeOfDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Today at the time of a time field ("09:30"), in the reader's own time zone; undefined when the field is empty. */
export function todayAt(time: string): number | undefined {
  const [hours, minutes] = time.split(':').map(Number);
  return time === '' || hours === undefined || minutes === undefined
    ? undefined
    : new Date().setHours(hours, minutes, 0, 0);
}
