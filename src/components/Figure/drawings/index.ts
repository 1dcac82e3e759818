import type {ComponentType} from 'react';
import BreakoutRooms from './BreakoutRooms';
import ChatMessage from './ChatMessage';
import ConnectionCard from './ConnectionCard';
import DeskSetup from './DeskSetup';
import DevicesCards from './DevicesCards';
import HomeNetwork from './HomeNetwork';
import HostTimeline from './HostTimeline';
import IncidentPath from './IncidentPath';
import LinkScopes from './LinkScopes';
import LobbyFlow from './LobbyFlow';
import MeetingControls from './MeetingControls';
import MeetingOptions from './MeetingOptions';
import MethodLadder from './MethodLadder';
import MfaChoice from './MfaChoice';
import MicPermission from './MicPermission';
import NumberMatching from './NumberMatching';
import PhishingMessage from './PhishingMessage';
import PolicyTimeline from './PolicyTimeline';
import PreJoin from './PreJoin';
import RecordingPlace from './RecordingPlace';
import SplitTunnel from './SplitTunnel';
import TeamsWindow from './TeamsWindow';
import Tunnel from './Tunnel';
import VpnProgress from './VpnProgress';
import VpnStates from './VpnStates';
import WindowsPermissions from './WindowsPermissions';

/** What `<Figure name="…" />` can show. Frozen revisions use these names: add, never rename. */
export const DRAWINGS: Readonly<Record<string, ComponentType>> = {
  'breakout-rooms': BreakoutRooms,
  'chat-message': ChatMessage,
  'connection-card': ConnectionCard,
  'desk-setup': DeskSetup,
  'devices-cards': DevicesCards,
  'home-network': HomeNetwork,
  'host-timeline': HostTimeline,
  'incident-path': IncidentPath,
  'link-scopes': LinkScopes,
  'lobby-flow': LobbyFlow,
  'meeting-controls': MeetingControls,
  'meeting-options': MeetingOptions,
  'method-ladder': MethodLadder,
  'mfa-choice': MfaChoice,
  'mic-permission': MicPermission,
  'number-matching': NumberMatching,
  'phishing-message': PhishingMessage,
  'policy-timeline': PolicyTimeline,
  'pre-join': PreJoin,
  'recording-place': RecordingPlace,
  'split-tunnel': SplitTunnel,
  'teams-window': TeamsWindow,
  tunnel: Tunnel,
  'vpn-progress': VpnProgress,
  'vpn-states': VpnStates,
  'windows-permissions': WindowsPermissions,
};
