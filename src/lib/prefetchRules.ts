/**
 * What a browser is told to fetch ahead: pages whose link is marked. One text for all pages, as the policy allows
 * it by its hash (https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API).
 */
export const PREFETCH_RULES = '{"prefetch":[{"where":{"selector_matches":"[data-next]"},"eagerness":"immediate"}]}';
