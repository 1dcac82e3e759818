import type {ComponentType} from 'react';
import type {DrawingName} from '../../../lib/drawings';
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

/** What `<Figure name="…" />` can show. */
export const DRAWINGS: Readonly<Record<DrawingName, ComponentType>> = {
  'chat-message': ChatMessage,
  'desk-setup': DeskSetup,
  'host-timeline': HostTimeline,
  'link-scopes': LinkScopes,
  'method-ladder': MethodLadder,
  'mic-permission': MicPermission,
  'number-matching': NumberMatching,
  'phishing-message': PhishingMessage,
  'policy-timeline': PolicyTimeline,
  'pre-join': PreJoin,
  tunnel: Tunnel,
  'vpn-progress': VpnProgress,
  'vpn-states': VpnStates,
  'breakout-rooms': BreakoutRooms,
  'connection-card': ConnectionCard,
  'devices-cards': DevicesCards,
  'home-network': HomeNetwork,
  'incident-path': IncidentPath,
  'lobby-flow': LobbyFlow,
  'meeting-controls': MeetingControls,
  'meeting-options': MeetingOptions,
  'mfa-choice': MfaChoice,
  'recording-place': RecordingPlace,
  'split-tunnel': SplitTunnel,
  'teams-window': TeamsWindow,
  'windows-permissions': WindowsPermissions,
};
