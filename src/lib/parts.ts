/** Parts of pages that work while the app sleeps: each kind has a script of its own (src/asleep/parts). */
export const PARTS = ['checklist', 'tree', 'quiz', 'revision-read', 'progress'] as const;
export type PartName = (typeof PARTS)[number];
