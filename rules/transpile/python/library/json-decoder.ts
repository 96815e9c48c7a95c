// json.decoder
import type { LibraryModule } from './library.ts';

export const jsonDecoder: LibraryModule = {
  name: 'json.decoder',
  path: 'batuta_std::json::decoder_module',
  members: {
    JSONDecodeError: { kind: 'exception' },
    JSONDecoder: { kind: 'class' },
    scanstring: { kind: 'function' },
  },
};
