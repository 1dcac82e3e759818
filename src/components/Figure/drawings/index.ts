import type {ComponentType} from 'react';
import ChatMessage from './ChatMessage';
import DeskSetup from './DeskSetup';
import HostTimeline from './HostTimeline';
import LinkScopes from './LinkScopes';
import MethodLadder from './MethodLadder';
import MicPermission from './MicPermission';
import NumberMatching from './NumberMatching';
import PhishingMessage from './PhishingMessage';
import PolicyTimeline from './PolicyTimeline';
import PreJoin from './PreJoin';
import Tunnel from './Tunnel';
import VpnProgress from './VpnProgress';
import VpnStates from './VpnStates';

/** What `<Figure name="…" />` can show. Frozen revisions use these names: add, never rename. */
export const DRAWINGS: Readonly<Record<string, ComponentType>> = {
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
};
