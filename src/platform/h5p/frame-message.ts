import { type FrameMessage, HEIGHT, SCORE_LIMIT, STATE_LIMIT } from './protocol.ts';

/**
 * Reads what came over the port. `undefined` for anything that is not one of the frame's messages within its limits;
 * heights are brought within bounds. Runs in the browser, hence without a schema library.
 */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  switch (message['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'height':
      return isNumber(message['px'])
        ? { type: 'height', px: Math.min(HEIGHT.max, Math.max(HEIGHT.min, Math.ceil(message['px']))) }
        : undefined;
    case 'state':
      return isState(message['state']) ? { type: 'state', state: message['state'] } : undefined;
    case 'flushed':
      if (message['state'] === null) return { type: 'flushed', state: null };
      return isState(message['state']) ? { type: 'flushed', state: message['state'] } : undefined;
    case 'error': {
      const code = message['code'];
      return code === 'start' || code === 'script' || code === 'state' ? { type: 'error', code } : undefined;
    }
    case 'result':
      return result(message);
    default:
      return undefined;
  }
}

function result({ verb, raw, max, success, root }: Record<string, unknown>): FrameMessage | undefined {
  if (verb !== 'answered' && verb !== 'completed') return undefined;
  if (!isNumber(raw) || !isNumber(max) || raw < 0 || raw > max || max > SCORE_LIMIT) return undefined;
  const read = { type: 'result', verb, raw, max, root: root === true } as const;
  return typeof success === 'boolean' ? { ...read, success } : read;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isState = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= STATE_LIMIT &&
  new TextEncoder().encode(value).length <= STATE_LIMIT;
