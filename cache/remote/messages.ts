// Protocol messages to bytes and back, by the .proto files beside this; loaded only when a remote cache is contacted.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MessageTypeDefinition, PackageDefinition, ServiceDefinition } from '@grpc/proto-loader';
import { loadSync } from '@grpc/proto-loader';
import type { BlobName, RemoteFile } from './transport.ts';

const prefix = 'build.bazel.remote.execution.v2.';

/** Beside the source, or one folder above a chunk of the built program. */
function protoFile(name: string): string {
  const beside = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../${name}`, import.meta.url));
}

let loaded: PackageDefinition | undefined;

function definitions(): PackageDefinition {
  loaded ??= loadSync([protoFile('remote-execution.proto'), protoFile('byte-stream.proto')], {
    longs: Number,
    enums: String,
    defaults: true,
  });
  return loaded;
}

export const service = (name: string): ServiceDefinition =>
  definitions()[name === 'ByteStream' ? `google.bytestream.${name}` : prefix + name] as ServiceDefinition;

export const message = (name: string): MessageTypeDefinition<object, object> =>
  definitions()[prefix + name] as MessageTypeDefinition<object, object>;

export interface DigestMessage {
  readonly hash: string;
  readonly sizeBytes: number;
}

export interface OutputFileMessage {
  readonly path: string;
  readonly digest: DigestMessage | null;
  readonly contents: Uint8Array;
}

export interface ActionResultMessage {
  readonly outputFiles: readonly OutputFileMessage[];
}

export const digestMessage = ({ hash, size }: BlobName): DigestMessage => ({ hash, sizeBytes: size });
export const blobName = ({ hash, sizeBytes }: DigestMessage): BlobName => ({ hash, size: sizeBytes });

export const resultMessage = (files: readonly RemoteFile[]): ActionResultMessage => ({
  outputFiles: files.map(({ path, name, contents }) => ({
    path,
    digest: digestMessage(name),
    ...(contents === undefined ? {} : { contents }),
  })) as readonly OutputFileMessage[],
});

export const filesOf = ({ outputFiles }: ActionResultMessage): readonly RemoteFile[] =>
  outputFiles.flatMap(({ path, digest, contents }) => {
    if (digest === null) return [];
    return [{ path, name: blobName(digest), ...(contents.length === 0 ? {} : { contents }) }];
  });

export const encodeResult = (files: readonly RemoteFile[]): Uint8Array =>
  message('ActionResult').serialize(resultMessage(files));

/** undefined: these bytes are no action result. */
export function decodeResult(bytes: Uint8Array): readonly RemoteFile[] | undefined {
  try {
    return filesOf(message('ActionResult').deserialize(Buffer.from(bytes)) as ActionResultMessage);
  } catch {
    return undefined;
  }
}
