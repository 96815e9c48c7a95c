// _socket: what the library module socket, which is written in Python, is made of.
import type { LibraryModule } from './library.ts';
import { namedMembers } from './named-members.ts';

export const socket: LibraryModule = {
  name: '_socket',
  path: 'batuta_socket::module',
  members: namedMembers({
    function:
      'accept close connect datagrams fileno join listen name option pair recv recvfrom resolve send sendto shutdown ' +
      'unix_connect unix_listen',
  }),
};
