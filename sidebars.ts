import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const section = (folder: string, label: string, pages: string[]) => ({
  type: 'category' as const,
  label,
  link: {type: 'doc' as const, id: `${folder}/index`},
  items: pages.map((page) => `${folder}/${page}`),
});

/** The order in which people meet the pages. */
export default {
  guides: [
    section('teams', 'Microsoft Teams', ['teams-sign-in', 'teams-chat', 'teams-share-files']),
    section('meetings', 'Video conferencing', ['meeting-join', 'meeting-test-devices', 'meeting-host', 'meeting-fix-audio']),
    section('vpn', 'Remote access (VPN)', ['vpn-what-it-is', 'vpn-connect', 'vpn-error-codes']),
    section('security', 'Security and confidentiality', ['security-mfa-setup', 'security-phishing']),
    section('policy', 'Remote-work policy', ['policy-overview']),
    section('checklists', 'Checklists', ['cl-remote-ready', 'cl-start-day', 'cl-end-day', 'cl-before-meeting', 'cl-host-meeting', 'cl-confidential-meeting', 'cl-meeting-room', 'cl-large-event', 'cl-vpn-first-connection', 'cl-vpn-before-calling', 'cl-travel', 'cl-share-file', 'cl-phishing', 'cl-incident-first-15', 'cl-team-owner-quarterly', 'cl-manager-activation', 'cl-trainer']),
    section('training', 'Training', ['train-teams-basics', 'train-meetings', 'train-vpn', 'train-confidentiality', 'train-confidential-hosting', 'train-the-trainer', 'train-activation-drill']),
  ],
} satisfies SidebarsConfig;
