"""Packed bytes and archives."""
import gzip
import io
import os
import random
import tempfile
import zipfile
import zlib

maker = random.Random(5)
words = [''.join(maker.choice('etaoin shrdlu') for _ in range(maker.randrange(1, 9))) for _ in range(60)]
texts = [b'', b'a', b'hello world ' * 40, bytes(3000), bytes(maker.randrange(256) for _ in range(700)),
         ' '.join(maker.choice(words) for _ in range(2500)).encode(), bytes(maker.randrange(4) for _ in range(4000))]
for text in texts:
    for level in range(-1, 10):
        packed = zlib.compress(text, level)
        print(level, len(packed), zlib.crc32(packed), zlib.adler32(packed), zlib.decompress(packed) == text)
    print(zlib.compress(text[:60]).hex())
    for wbits, memory, strategy in ((-15, 8, 0), (31, 9, 1), (15, 1, 2), (12, 8, 3), (9, 4, 4)):
        packer = zlib.compressobj(6, zlib.DEFLATED, wbits, memory, strategy)
        packed = packer.compress(text[:900]) + packer.flush(zlib.Z_SYNC_FLUSH) + packer.compress(text[900:])
        packed += packer.flush()
        reader = zlib.decompressobj(wbits)
        back = reader.decompress(packed[:50]) + reader.decompress(packed[50:] + b'more') + reader.flush()
        print(len(packed), zlib.crc32(packed), back == text, reader.eof, reader.unused_data)
reader = zlib.decompressobj()
print(len(reader.decompress(zlib.compress(bytes(5000)), 100)), reader.eof)
packer = zlib.compressobj(zdict=b'hello world')
packed = packer.compress(b'hello world, world hello') + packer.flush()
print(packed.hex(), zlib.decompressobj(zdict=b'hello world').decompress(packed))
whole = zlib.compress(b'some text that is long enough to be broken somewhere')
for broken in (b'', b'x', b'abc', whole[:-1], whole[:10], whole[:-1] + b'!', b'\x78\x9c\x07', b'\x78\x9c\xff' * 9, whole[:9] + b'zz' + whole[11:]):
    try:
        print(zlib.decompress(broken))
    except zlib.error as err:
        print(err)
try:
    zlib.compress(b'', 10)
except zlib.error as err:
    print(err)

print(gzip.compress(b'abc' * 99, mtime=0).hex(), gzip.compress(b'abc' * 99, 1, mtime=7).hex())
print(gzip.decompress(gzip.compress(b'one') + gzip.compress(b'two')))
for broken in (b'ab', b'abcd' * 5, gzip.compress(b'x', mtime=1)[:-4], b'\x1f\x8b\x08'):
    try:
        gzip.decompress(broken)
    except Exception as err:
        print(type(err).__name__, err)
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'text.gz')
with gzip.open(path, 'wt', encoding='utf-8') as file:
    file.write('eins\nzwei ü\n')
with gzip.open(path, 'ab') as file:
    print(file.write(b'drei\n'))
with gzip.open(path, 'rt', encoding='utf-8') as file:
    for line in file:
        print(repr(line))
with gzip.open(path) as file:
    print(file.read(3), file.tell(), file.readlines())
stream = io.BytesIO()
with gzip.GzipFile('name.gz', 'wb', fileobj=stream, mtime=3) as file:
    file.write(b'q' * 1000)
print(stream.getvalue().hex())

source = os.path.join(folder, 'source.txt')
with open(source, 'w') as file:
    file.write('hello ' * 100)
os.utime(source, (1_600_000_000, 1_600_000_000))
for method, level in ((zipfile.ZIP_STORED, None), (zipfile.ZIP_DEFLATED, None), (zipfile.ZIP_DEFLATED, 9)):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, 'w', method, compresslevel=level) as archive:
        info = zipfile.ZipInfo('late.txt', (2001, 2, 3, 4, 5, 7))
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, b'zzz' * 30)
        archive.write(source, 'dir/source.txt')
        archive.writestr(zipfile.ZipInfo('ümlaut/'), '')
        archive.comment = b'note'
        print(archive.infolist())
    data = stream.getvalue()
    print(len(data), data.hex() if level is None else zlib.crc32(data))
with zipfile.ZipFile(io.BytesIO(data)) as archive:
    print(archive.namelist(), archive.testzip(), archive.comment, archive.read('late.txt')[:9])
    archive.printdir()
    archive.extractall(folder)
    print(sorted(os.listdir(folder)), archive.getinfo('dir/source.txt').date_time)
    with archive.open('dir/source.txt') as member:
        print(member.read(5), member.readline()[:10])
    try:
        archive.read('none')
    except KeyError as err:
        print(err)
for broken in (b'', b'abc', data[:-5], data[:60]):
    try:
        zipfile.ZipFile(io.BytesIO(broken))
    except zipfile.BadZipFile as err:
        print(err)
bad = bytearray(data)
bad[40] ^= 255
print(zipfile.is_zipfile(io.BytesIO(data)), zipfile.is_zipfile(source))
path = os.path.join(folder, 'made.zip')
with zipfile.ZipFile(path, 'w') as archive:
    archive.writestr('a.txt', 'one')
with zipfile.ZipFile(path, 'a') as archive:
    archive.writestr('b.txt', 'two')
with zipfile.ZipFile(path) as archive:
    print([(info.filename, info.file_size, info.compress_size, info.CRC) for info in archive.infolist()])
