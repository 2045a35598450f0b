// Line drawings on a field of 24 by 24, in the colour of the text around them.
const PATHS = {
  today: "M7 3v3M17 3v3M4 8.5h16M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm3 9 2.5 2.5L16 12",
  home: "M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5",
  wall: "M5 21V4h14v17M3 21h18M9 8h1M14 8h1M9 12h1M14 12h1M9 16h1M14 16h1",
  desk: "M4 19V9M10 19V5M16 19v-7M21 19H3",
  book: "M5 4h10a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3V4Zm0 13a3 3 0 0 1 3-3h10M9 8h5",
  exchange: "M4 8h13l-3-3M20 16H7l3 3",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6v-9Zm6 4v2",
  unlock: "M7 11V8a5 5 0 0 1 9.6-2M6 11h12v9H6v-9Zm6 4v2",
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words; it says nothing that they do not. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
      stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
