declare module '@generated/training/default/words.json' {
  const words: Readonly<Record<string, string>>;
  export default words;
}

declare module '@generated/training/default/sheetWords.json' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
