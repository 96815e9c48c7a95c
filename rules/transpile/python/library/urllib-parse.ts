// urllib.parse
import type { LibraryModule } from './library.ts';

export const urllibParse: LibraryModule = {
  name: 'urllib.parse',
  path: 'batuta_std::urllib::parse::module',
  members: {
    SplitResult: { kind: 'class' },
    ParseResult: { kind: 'class' },
    urlsplit: { kind: 'function', result: null },
    urlparse: { kind: 'function', result: null },
    urlunsplit: { kind: 'function', result: 'str' },
    urlunparse: { kind: 'function', result: 'str' },
    urljoin: { kind: 'function', result: 'str' },
    urldefrag: { kind: 'function', result: null },
    quote: { kind: 'function', result: 'str' },
    quote_plus: { kind: 'function', result: 'str' },
    quote_from_bytes: { kind: 'function', result: 'str' },
    unquote: { kind: 'function', result: 'str' },
    unquote_plus: { kind: 'function', result: 'str' },
    unquote_to_bytes: { kind: 'function', result: 'bytes' },
    parse_qsl: { kind: 'function', result: 'list' },
    parse_qs: { kind: 'function', result: 'dict' },
    urlencode: { kind: 'function', result: 'str' },
  },
};
