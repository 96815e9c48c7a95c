// json.encoder
import type { LibraryModule } from './library.ts';

export const jsonEncoder: LibraryModule = {
  name: 'json.encoder',
  path: 'batuta_std::json::encoder_module',
  members: {
    JSONEncoder: { kind: 'class' },
  },
};
