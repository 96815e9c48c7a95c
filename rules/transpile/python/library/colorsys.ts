// colorsys
import type { LibraryModule } from './library.ts';

export const colorsys: LibraryModule = {
  name: 'colorsys',
  path: 'batuta_std::colorsys::module',
  members: {
    ONE_THIRD: { kind: 'constant', result: 'float' },
    ONE_SIXTH: { kind: 'constant', result: 'float' },
    TWO_THIRD: { kind: 'constant', result: 'float' },
    hls_to_rgb: { kind: 'function', result: 'tuple' },
    hsv_to_rgb: { kind: 'function', result: 'tuple' },
    rgb_to_hls: { kind: 'function', result: 'tuple' },
    rgb_to_hsv: { kind: 'function', result: 'tuple' },
    rgb_to_yiq: { kind: 'function', result: 'tuple' },
    yiq_to_rgb: { kind: 'function', result: 'tuple' },
  },
};
