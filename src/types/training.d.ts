declare module '@generated/training/default/words.json' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
