declare module '@generated/translations/default/changes.json' {
  const changes: import('../lib/translations/statuses').OverviewChanges;
  export default changes;
}
