// The in-memory store keeps the contract of stores.
import { MemoryActionCache, MemoryStore } from '#cache/memory-store.ts';
import { actionCacheContract, blobStoreContract } from './store-contract.ts';

blobStoreContract('the memory store', () => new MemoryStore());
actionCacheContract('the memory action cache', () => new MemoryActionCache());
