"""tarfile: archives written byte for byte, read, extracted; long names, links, errors."""
import hashlib
import io
import os
import tarfile
import tempfile


def tried(what):
    try:
        print(repr(what()))
    except Exception as e:
        print(type(e).__name__, e)


def member(name, data=b'', **more):
    info = tarfile.TarInfo(name)
    info.size = len(data)
    info.mtime = 1700000000
    for key, value in more.items():
        setattr(info, key, value)
    return info, io.BytesIO(data)


members = [member('a.txt', b'hello\n'), member('folder', type=tarfile.DIRTYPE, mode=0o755),
           member('folder/b.bin', bytes(range(256)) * 5, uid=1000, gid=100, uname='me', gname='users'),
           member('link', type=tarfile.SYMTYPE, linkname='a.txt'), member('hard', type=tarfile.LNKTYPE, linkname='a.txt'),
           member('x' * 90 + '/' + 'y' * 60, b'long name'), member('é/ü.txt', b'names'), member('t', b'1', mtime=1700000000.25),
           member('z' * 120, b'2', mode=0o4755)]
for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=form) as archive:
        for info, data in members:
            data.seek(0)
            try:
                archive.addfile(info, data)
            except ValueError as e:
                print(form, e)
    whole = out.getvalue()
    print(form, len(whole), hashlib.md5(whole).hexdigest())
    with tarfile.open(fileobj=io.BytesIO(whole)) as archive:
        for info in archive:
            print(info.name[-20:], oct(info.mode), info.uid, info.gid, info.size, info.mtime, info.type, info.linkname, info.uname,
                  info.gname, info.offset, info.offset_data, info.isfile(), info.isdir(), info.issym(), info.islnk(),
                  sorted(info.pax_headers))
        print(archive.getnames()[:4], archive.extractfile('a.txt').read(), archive.extractfile('folder'),
              archive.extractfile('link').read(), archive.extractfile('hard').read(3))
        tried(lambda: archive.getmember('none'))
        part = archive.extractfile('folder/b.bin')
        part.seek(250)
        print(part.read(10), part.tell())
tried(lambda: tarfile.open(fileobj=io.BytesIO(b'x' * 600)))
tried(lambda: tarfile.open(fileobj=io.BytesIO(b'')))
tried(lambda: tarfile.open(fileobj=io.BytesIO(b'x' * 600), mode='r:'))
tried(lambda: tarfile.open('none.tar'))
tried(lambda: tarfile.open('none.tar', 'q'))
tried(lambda: tarfile.open('none.tar', 'r:zz'))
tried(lambda: tarfile.open())
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, 'in', 'deep'))
    for name, text in (('one.txt', '1'), ('deep/two.txt', '22'), ('deep/three.txt', '333')):
        path = os.path.join(folder, 'in', name)
        with open(path, 'w') as file:
            file.write(text)
        os.chmod(path, 0o640)
        os.utime(path, (1600000000, 1600000000))
    os.symlink('one.txt', os.path.join(folder, 'in', 'sym'))
    for name, mode in (('a.tar', 'w'), ('a.tar.gz', 'w:gz')):
        path = os.path.join(folder, name)
        with tarfile.open(path, mode) as archive:
            archive.add(os.path.join(folder, 'in'), arcname='top', filter=lambda info: None if 'three' in info.name else info)
        print(tarfile.is_tarfile(path), sorted(tarfile.open(path).getnames()))
    with tarfile.open(os.path.join(folder, 'a.tar'), 'a') as archive:
        archive.addfile(*member('added', b'later'))
    with tarfile.open(os.path.join(folder, 'a.tar.gz'), 'r:*') as archive:
        archive.extractall(os.path.join(folder, 'out'))
    for at, folders, files in sorted(os.walk(os.path.join(folder, 'out'))):
        for name in sorted(files):
            path = os.path.join(at, name)
            print(os.path.relpath(path, folder), oct(os.lstat(path).st_mode), open(path).read(), os.path.islink(path))
    print(int(os.stat(os.path.join(folder, 'out/top/one.txt')).st_mtime))
    with tarfile.open(os.path.join(folder, 'a.tar')) as archive:
        archive.extract('added', os.path.join(folder, 'single'))
        print(os.listdir(os.path.join(folder, 'single')), archive.getmembers()[-1].name, len(archive.getmembers()))
    bad = io.BytesIO()
    with tarfile.open(fileobj=bad, mode='w') as archive:
        archive.addfile(*member('../up', b'x'))
        archive.addfile(*member('/root', b'x'))
        archive.addfile(*member('l', type=tarfile.SYMTYPE, linkname='/etc/passwd'))
    bad.seek(0)
    with tarfile.open(fileobj=bad) as archive:
        for info in archive:
            for kind in ('data', 'tar'):
                try:
                    made = tarfile.data_filter(info, folder) if kind == 'data' else tarfile.tar_filter(info, folder)
                    print(kind, made.name, oct(made.mode), made.uid)
                except tarfile.FilterError as e:
                    print(type(e).__name__, str(e).replace(folder, 'F').replace(os.path.dirname(folder), 'D'))
info = members[0][0]
print(info.tobuf(tarfile.USTAR_FORMAT)[:110], info.isreg())
with tarfile.open(fileobj=io.BytesIO(whole)) as archive:
    archive.list(verbose=False)
