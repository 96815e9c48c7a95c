// Written by batuta from python/stat.py, 93b1dc1acf12519f.
//! The parts of a file's status.
use batuta_rt::prelude::*;

module_globals! {
    "stat", init;
    FILE_ATTRIBUTE_ARCHIVE: "FILE_ATTRIBUTE_ARCHIVE", FILE_ATTRIBUTE_COMPRESSED: "FILE_ATTRIBUTE_COMPRESSED",
    FILE_ATTRIBUTE_DEVICE: "FILE_ATTRIBUTE_DEVICE", FILE_ATTRIBUTE_DIRECTORY: "FILE_ATTRIBUTE_DIRECTORY",
    FILE_ATTRIBUTE_ENCRYPTED: "FILE_ATTRIBUTE_ENCRYPTED", FILE_ATTRIBUTE_HIDDEN: "FILE_ATTRIBUTE_HIDDEN",
    FILE_ATTRIBUTE_INTEGRITY_STREAM: "FILE_ATTRIBUTE_INTEGRITY_STREAM", FILE_ATTRIBUTE_NORMAL: "FILE_ATTRIBUTE_NORMAL",
    FILE_ATTRIBUTE_NOT_CONTENT_INDEXED: "FILE_ATTRIBUTE_NOT_CONTENT_INDEXED",
    FILE_ATTRIBUTE_NO_SCRUB_DATA: "FILE_ATTRIBUTE_NO_SCRUB_DATA", FILE_ATTRIBUTE_OFFLINE: "FILE_ATTRIBUTE_OFFLINE",
    FILE_ATTRIBUTE_READONLY: "FILE_ATTRIBUTE_READONLY", FILE_ATTRIBUTE_REPARSE_POINT: "FILE_ATTRIBUTE_REPARSE_POINT",
    FILE_ATTRIBUTE_SPARSE_FILE: "FILE_ATTRIBUTE_SPARSE_FILE", FILE_ATTRIBUTE_SYSTEM: "FILE_ATTRIBUTE_SYSTEM",
    FILE_ATTRIBUTE_TEMPORARY: "FILE_ATTRIBUTE_TEMPORARY", FILE_ATTRIBUTE_VIRTUAL: "FILE_ATTRIBUTE_VIRTUAL",
    SF_APPEND: "SF_APPEND", SF_ARCHIVED: "SF_ARCHIVED", SF_IMMUTABLE: "SF_IMMUTABLE", SF_NOUNLINK: "SF_NOUNLINK",
    SF_SNAPSHOT: "SF_SNAPSHOT", ST_ATIME: "ST_ATIME", ST_CTIME: "ST_CTIME", ST_DEV: "ST_DEV", ST_GID: "ST_GID",
    ST_INO: "ST_INO", ST_MODE: "ST_MODE", ST_MTIME: "ST_MTIME", ST_NLINK: "ST_NLINK", ST_SIZE: "ST_SIZE",
    ST_UID: "ST_UID", S_ENFMT: "S_ENFMT", S_IEXEC: "S_IEXEC", S_IFBLK: "S_IFBLK", S_IFCHR: "S_IFCHR",
    S_IFDIR: "S_IFDIR", S_IFDOOR: "S_IFDOOR", S_IFIFO: "S_IFIFO", S_IFLNK: "S_IFLNK", S_IFPORT: "S_IFPORT",
    S_IFREG: "S_IFREG", S_IFSOCK: "S_IFSOCK", S_IFWHT: "S_IFWHT", S_IREAD: "S_IREAD", S_IRGRP: "S_IRGRP",
    S_IROTH: "S_IROTH", S_IRUSR: "S_IRUSR", S_IRWXG: "S_IRWXG", S_IRWXO: "S_IRWXO", S_IRWXU: "S_IRWXU",
    S_ISGID: "S_ISGID", S_ISUID: "S_ISUID", S_ISVTX: "S_ISVTX", S_IWGRP: "S_IWGRP", S_IWOTH: "S_IWOTH",
    S_IWRITE: "S_IWRITE", S_IWUSR: "S_IWUSR", S_IXGRP: "S_IXGRP", S_IXOTH: "S_IXOTH", S_IXUSR: "S_IXUSR",
    UF_APPEND: "UF_APPEND", UF_COMPRESSED: "UF_COMPRESSED", UF_HIDDEN: "UF_HIDDEN", UF_IMMUTABLE: "UF_IMMUTABLE",
    UF_NODUMP: "UF_NODUMP", UF_NOUNLINK: "UF_NOUNLINK", UF_OPAQUE: "UF_OPAQUE", S_IMODE: "S_IMODE", S_IFMT: "S_IFMT",
    S_ISDIR: "S_ISDIR", S_ISCHR: "S_ISCHR", S_ISBLK: "S_ISBLK", S_ISREG: "S_ISREG", S_ISFIFO: "S_ISFIFO",
    S_ISLNK: "S_ISLNK", S_ISSOCK: "S_ISSOCK", _KINDS: "_KINDS", FILEMODE: "filemode", __ALL_: "__all__",
}

fields! {
    APPEND: "append", GET: "get",
}

pub fn s_imode(mode: &Value) -> R {
    op::bitand(mode, &Value::from(4095))
}

pub fn s_ifmt(mode: &Value) -> R {
    op::bitand(mode, &Value::from(61440))
}

pub fn s_isdir(mode: &Value) -> R {
    op::eq(&s_ifmt(mode)?, &S_IFDIR.get()?)
}

pub fn s_ischr(mode: &Value) -> R {
    op::eq(&s_ifmt(mode)?, &S_IFCHR.get()?)
}

pub fn s_isblk(mode: &Value) -> R {
    op::eq(&s_ifmt(mode)?, &S_IFBLK.get()?)
}

pub fn s_isreg(mode: &Value) -> R {
    op::eq(&s_ifmt(mode)?, &S_IFREG.get()?)
}

pub fn s_isfifo(mode: &Value) -> R {
    op::eq(&s_ifmt(mode)?, &S_IFIFO.get()?)
}

pub fn s_islnk(mode: &Value) -> R {
    op::eq(&s_ifmt(mode)?, &S_IFLNK.get()?)
}

pub fn s_issock(mode: &Value) -> R {
    op::eq(&s_ifmt(mode)?, &S_IFSOCK.get()?)
}

/// A mode as `ls -l` shows it.
pub fn filemode(mode: &Value) -> R<Str> {
    let out = list![early!(_KINDS.get()?, &at::GET, lookup_or: s_ifmt(mode)?, s!("?"))?];
    let mut it = op::iter(&tuple![
        tuple![6, S_ISUID.get()?, s!("s"), s!("S")],
        tuple![3, S_ISGID.get()?, s!("s"), s!("S")],
        tuple![0, S_ISVTX.get()?, s!("t"), s!("T")]
    ])?;
    while let Some([part, special, part2, part3]) = it.next_parts::<4>()? {
        let shift = part.int()?;
        let low = part2.text()?;
        let high = part3.text()?;
        let bits = op::bitand(&op::rshift(mode, &Value::from(shift))?, &Value::from(7))?;
        early!(
            out.clone(),
            &at::APPEND,
            append: if op::bitand(&bits, &Value::from(4))?.truthy()? {
                Value::from(s!("r"))
            } else {
                Value::from(s!("-"))
            }
        )?;
        early!(
            out.clone(),
            &at::APPEND,
            append: if op::bitand(&bits, &Value::from(2))?.truthy()? {
                Value::from(s!("w"))
            } else {
                Value::from(s!("-"))
            }
        )?;
        if op::bitand(mode, &special)?.truthy()? {
            early!(
                out.clone(),
                &at::APPEND,
                append: if op::bitand(&bits, &Value::from(1))?.truthy()? {
                    Value::from(low)
                } else {
                    Value::from(high)
                }
            )?;
        } else {
            early!(
                out.clone(),
                &at::APPEND,
                append: if op::bitand(&bits, &Value::from(1))?.truthy()? {
                    Value::from(s!("x"))
                } else {
                    Value::from(s!("-"))
                }
            )?;
        }
    }
    Str::default().join_all(&out)
}

fn init() -> R<()> {
    FILE_ATTRIBUTE_ARCHIVE.set(32);
    FILE_ATTRIBUTE_COMPRESSED.set(2048);
    FILE_ATTRIBUTE_DEVICE.set(64);
    FILE_ATTRIBUTE_DIRECTORY.set(16);
    FILE_ATTRIBUTE_ENCRYPTED.set(16384);
    FILE_ATTRIBUTE_HIDDEN.set(2);
    FILE_ATTRIBUTE_INTEGRITY_STREAM.set(32768);
    FILE_ATTRIBUTE_NORMAL.set(128);
    FILE_ATTRIBUTE_NOT_CONTENT_INDEXED.set(8192);
    FILE_ATTRIBUTE_NO_SCRUB_DATA.set(131072);
    FILE_ATTRIBUTE_OFFLINE.set(4096);
    FILE_ATTRIBUTE_READONLY.set(1);
    FILE_ATTRIBUTE_REPARSE_POINT.set(1024);
    FILE_ATTRIBUTE_SPARSE_FILE.set(512);
    FILE_ATTRIBUTE_SYSTEM.set(4);
    FILE_ATTRIBUTE_TEMPORARY.set(256);
    FILE_ATTRIBUTE_VIRTUAL.set(65536);
    SF_APPEND.set(262144);
    SF_ARCHIVED.set(65536);
    SF_IMMUTABLE.set(131072);
    SF_NOUNLINK.set(1048576);
    SF_SNAPSHOT.set(2097152);
    ST_ATIME.set(7);
    ST_CTIME.set(9);
    ST_DEV.set(2);
    ST_GID.set(5);
    ST_INO.set(1);
    ST_MODE.set(0);
    ST_MTIME.set(8);
    ST_NLINK.set(3);
    ST_SIZE.set(6);
    ST_UID.set(4);
    S_ENFMT.set(1024);
    S_IEXEC.set(64);
    S_IFBLK.set(24576);
    S_IFCHR.set(8192);
    S_IFDIR.set(16384);
    S_IFDOOR.set(0);
    S_IFIFO.set(4096);
    S_IFLNK.set(40960);
    S_IFPORT.set(0);
    S_IFREG.set(32768);
    S_IFSOCK.set(49152);
    S_IFWHT.set(0);
    S_IREAD.set(256);
    S_IRGRP.set(32);
    S_IROTH.set(4);
    S_IRUSR.set(256);
    S_IRWXG.set(56);
    S_IRWXO.set(7);
    S_IRWXU.set(448);
    S_ISGID.set(1024);
    S_ISUID.set(2048);
    S_ISVTX.set(512);
    S_IWGRP.set(16);
    S_IWOTH.set(2);
    S_IWRITE.set(128);
    S_IWUSR.set(128);
    S_IXGRP.set(8);
    S_IXOTH.set(1);
    S_IXUSR.set(64);
    UF_APPEND.set(4);
    UF_COMPRESSED.set(32);
    UF_HIDDEN.set(32768);
    UF_IMMUTABLE.set(2);
    UF_NODUMP.set(1);
    UF_NOUNLINK.set(16);
    UF_OPAQUE.set(8);
    S_IMODE.set(function("S_IMODE(mode)", [], s_imode));
    S_IFMT.set(function("S_IFMT(mode)", [], s_ifmt));
    S_ISDIR.set(function("S_ISDIR(mode)", [], s_isdir));
    S_ISCHR.set(function("S_ISCHR(mode)", [], s_ischr));
    S_ISBLK.set(function("S_ISBLK(mode)", [], s_isblk));
    S_ISREG.set(function("S_ISREG(mode)", [], s_isreg));
    S_ISFIFO.set(function("S_ISFIFO(mode)", [], s_isfifo));
    S_ISLNK.set(function("S_ISLNK(mode)", [], s_islnk));
    S_ISSOCK.set(function("S_ISSOCK(mode)", [], s_issock));
    _KINDS.set(dict![
        S_IFLNK.get()? => s!("l"),
        S_IFSOCK.get()? => s!("s"),
        S_IFREG.get()? => s!("-"),
        S_IFBLK.get()? => s!("b"),
        S_IFDIR.get()? => s!("d"),
        S_IFCHR.get()? => s!("c"),
        S_IFIFO.get()? => s!("p")
    ]?);
    FILEMODE.set(function("filemode(mode)", [], filemode));
    __ALL_.set(list![
        s!("FILE_ATTRIBUTE_ARCHIVE"),
        s!("FILE_ATTRIBUTE_COMPRESSED"),
        s!("FILE_ATTRIBUTE_DEVICE"),
        s!("FILE_ATTRIBUTE_DIRECTORY"),
        s!("FILE_ATTRIBUTE_ENCRYPTED"),
        s!("FILE_ATTRIBUTE_HIDDEN"),
        s!("FILE_ATTRIBUTE_INTEGRITY_STREAM"),
        s!("FILE_ATTRIBUTE_NORMAL"),
        s!("FILE_ATTRIBUTE_NOT_CONTENT_INDEXED"),
        s!("FILE_ATTRIBUTE_NO_SCRUB_DATA"),
        s!("FILE_ATTRIBUTE_OFFLINE"),
        s!("FILE_ATTRIBUTE_READONLY"),
        s!("FILE_ATTRIBUTE_REPARSE_POINT"),
        s!("FILE_ATTRIBUTE_SPARSE_FILE"),
        s!("FILE_ATTRIBUTE_SYSTEM"),
        s!("FILE_ATTRIBUTE_TEMPORARY"),
        s!("FILE_ATTRIBUTE_VIRTUAL"),
        s!("SF_APPEND"),
        s!("SF_ARCHIVED"),
        s!("SF_IMMUTABLE"),
        s!("SF_NOUNLINK"),
        s!("SF_SNAPSHOT"),
        s!("ST_ATIME"),
        s!("ST_CTIME"),
        s!("ST_DEV"),
        s!("ST_GID"),
        s!("ST_INO"),
        s!("ST_MODE"),
        s!("ST_MTIME"),
        s!("ST_NLINK"),
        s!("ST_SIZE"),
        s!("ST_UID"),
        s!("S_ENFMT"),
        s!("S_IEXEC"),
        s!("S_IFBLK"),
        s!("S_IFCHR"),
        s!("S_IFDIR"),
        s!("S_IFDOOR"),
        s!("S_IFIFO"),
        s!("S_IFLNK"),
        s!("S_IFMT"),
        s!("S_IFPORT"),
        s!("S_IFREG"),
        s!("S_IFSOCK"),
        s!("S_IFWHT"),
        s!("S_IMODE"),
        s!("S_IREAD"),
        s!("S_IRGRP"),
        s!("S_IROTH"),
        s!("S_IRUSR"),
        s!("S_IRWXG"),
        s!("S_IRWXO"),
        s!("S_IRWXU"),
        s!("S_ISBLK"),
        s!("S_ISCHR"),
        s!("S_ISDIR"),
        s!("S_ISFIFO"),
        s!("S_ISGID"),
        s!("S_ISLNK"),
        s!("S_ISREG"),
        s!("S_ISSOCK"),
        s!("S_ISUID"),
        s!("S_ISVTX"),
        s!("S_IWGRP"),
        s!("S_IWOTH"),
        s!("S_IWRITE"),
        s!("S_IWUSR"),
        s!("S_IXGRP"),
        s!("S_IXOTH"),
        s!("S_IXUSR"),
        s!("UF_APPEND"),
        s!("UF_COMPRESSED"),
        s!("UF_HIDDEN"),
        s!("UF_IMMUTABLE"),
        s!("UF_NODUMP"),
        s!("UF_NOUNLINK"),
        s!("UF_OPAQUE"),
        s!("filemode")
    ]);
    Ok(())
}
