// The axis of a chart: round steps from 0 to above the highest value.

/** A step of 1, 2 or 5 times a power of ten, so that about `steps` of them reach `highest`. */
export function stepFor(highest: number, steps = 4): number {
  const rough = Math.max(highest, 1) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? rough;
  return Math.max(1, step);
}

/** The marks of the axis, from 0 to the first that is not below `highest`. */
export function marksUpTo(highest: number): number[] {
  const step = stepFor(highest);
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}

/** Which of so many labels there is room for: every first, every second, every fifth … */
export const every = (count: number, room: number): number =>
  [1, 2, 3, 5, 7, 14, 31].find((each) => count / each <= room) ?? count;
