/** The messages of VPN clients and what to do about them (data/vpn-messages.yml). */
import * as z from 'zod';
import {VPN_PRODUCTS, type VpnProduct} from './tabs';
import {words} from './wordsSchema';

export const vpnMessagesSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
      /** "any": whatever the program is. */
      product: z.enum([...(Object.keys(VPN_PRODUCTS) as VpnProduct[]), 'any']),
      /** What the reader sees, in plain words. */
      sign: words,
      /** The exact English text on the screen. */
      message: z.string().optional(),
      code: z.string().optional(),
      meaning: words,
      try: words,
      /** When to stop and call. */
      stop: words,
      source: z.string().optional(),
      /** False where only one weak text or experience stands behind it. */
      certain: z.boolean(),
    }),
  )
  .superRefine((messages, context) => {
    messages.forEach(({id}, index) => {
      if (messages.findIndex((message) => message.id === id) !== index)
        context.addIssue({code: 'custom', path: [index, 'id'], message: `the id ${id} stands twice`});
    });
  });

export type VpnMessage = z.infer<typeof vpnMessagesSchema>[number];
