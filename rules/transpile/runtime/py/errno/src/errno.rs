// Written by batuta from python/errno.py, f9089a0f9cf351b9.
//! The numbers of system errors.
use batuta_rt::prelude::*;

module_globals! {
    "errno", init;
    ERRORCODE: "errorcode", EPERM: "EPERM", ENOENT: "ENOENT", ESRCH: "ESRCH", EINTR: "EINTR", EIO: "EIO",
    ENXIO: "ENXIO", E2_BIG: "E2BIG", ENOEXEC: "ENOEXEC", EBADF: "EBADF", ECHILD: "ECHILD", EAGAIN: "EAGAIN",
    EWOULDBLOCK: "EWOULDBLOCK", ENOMEM: "ENOMEM", EACCES: "EACCES", EFAULT: "EFAULT", ENOTBLK: "ENOTBLK",
    EBUSY: "EBUSY", EEXIST: "EEXIST", EXDEV: "EXDEV", ENODEV: "ENODEV", ENOTDIR: "ENOTDIR", EISDIR: "EISDIR",
    EINVAL: "EINVAL", ENFILE: "ENFILE", EMFILE: "EMFILE", ENOTTY: "ENOTTY", ETXTBSY: "ETXTBSY", EFBIG: "EFBIG",
    ENOSPC: "ENOSPC", ESPIPE: "ESPIPE", EROFS: "EROFS", EMLINK: "EMLINK", EPIPE: "EPIPE", EDOM: "EDOM",
    ERANGE: "ERANGE", EDEADLK: "EDEADLK", EDEADLOCK: "EDEADLOCK", ENAMETOOLONG: "ENAMETOOLONG", ENOLCK: "ENOLCK",
    ENOSYS: "ENOSYS", ENOTEMPTY: "ENOTEMPTY", ELOOP: "ELOOP", ENOMSG: "ENOMSG", EIDRM: "EIDRM", ECHRNG: "ECHRNG",
    EL2_NSYNC: "EL2NSYNC", EL3_HLT: "EL3HLT", EL3_RST: "EL3RST", ELNRNG: "ELNRNG", EUNATCH: "EUNATCH",
    ENOCSI: "ENOCSI", EL2_HLT: "EL2HLT", EBADE: "EBADE", EBADR: "EBADR", EXFULL: "EXFULL", ENOANO: "ENOANO",
    EBADRQC: "EBADRQC", EBADSLT: "EBADSLT", EBFONT: "EBFONT", ENOSTR: "ENOSTR", ENODATA: "ENODATA", ETIME: "ETIME",
    ENOSR: "ENOSR", ENONET: "ENONET", ENOPKG: "ENOPKG", EREMOTE: "EREMOTE", ENOLINK: "ENOLINK", EADV: "EADV",
    ESRMNT: "ESRMNT", ECOMM: "ECOMM", EPROTO: "EPROTO", EMULTIHOP: "EMULTIHOP", EDOTDOT: "EDOTDOT", EBADMSG: "EBADMSG",
    EOVERFLOW: "EOVERFLOW", ENOTUNIQ: "ENOTUNIQ", EBADFD: "EBADFD", EREMCHG: "EREMCHG", ELIBACC: "ELIBACC",
    ELIBBAD: "ELIBBAD", ELIBSCN: "ELIBSCN", ELIBMAX: "ELIBMAX", ELIBEXEC: "ELIBEXEC", EILSEQ: "EILSEQ",
    ERESTART: "ERESTART", ESTRPIPE: "ESTRPIPE", EUSERS: "EUSERS", ENOTSOCK: "ENOTSOCK", EDESTADDRREQ: "EDESTADDRREQ",
    EMSGSIZE: "EMSGSIZE", EPROTOTYPE: "EPROTOTYPE", ENOPROTOOPT: "ENOPROTOOPT", EPROTONOSUPPORT: "EPROTONOSUPPORT",
    ESOCKTNOSUPPORT: "ESOCKTNOSUPPORT", ENOTSUP: "ENOTSUP", EOPNOTSUPP: "EOPNOTSUPP", EPFNOSUPPORT: "EPFNOSUPPORT",
    EAFNOSUPPORT: "EAFNOSUPPORT", EADDRINUSE: "EADDRINUSE", EADDRNOTAVAIL: "EADDRNOTAVAIL", ENETDOWN: "ENETDOWN",
    ENETUNREACH: "ENETUNREACH", ENETRESET: "ENETRESET", ECONNABORTED: "ECONNABORTED", ECONNRESET: "ECONNRESET",
    ENOBUFS: "ENOBUFS", EISCONN: "EISCONN", ENOTCONN: "ENOTCONN", ESHUTDOWN: "ESHUTDOWN", ETOOMANYREFS: "ETOOMANYREFS",
    ETIMEDOUT: "ETIMEDOUT", ECONNREFUSED: "ECONNREFUSED", EHOSTDOWN: "EHOSTDOWN", EHOSTUNREACH: "EHOSTUNREACH",
    EALREADY: "EALREADY", EINPROGRESS: "EINPROGRESS", ESTALE: "ESTALE", EUCLEAN: "EUCLEAN", ENOTNAM: "ENOTNAM",
    ENAVAIL: "ENAVAIL", EISNAM: "EISNAM", EREMOTEIO: "EREMOTEIO", EDQUOT: "EDQUOT", ENOMEDIUM: "ENOMEDIUM",
    EMEDIUMTYPE: "EMEDIUMTYPE", ECANCELED: "ECANCELED", ENOKEY: "ENOKEY", EKEYEXPIRED: "EKEYEXPIRED",
    EKEYREVOKED: "EKEYREVOKED", EKEYREJECTED: "EKEYREJECTED", EOWNERDEAD: "EOWNERDEAD",
    ENOTRECOVERABLE: "ENOTRECOVERABLE", ERFKILL: "ERFKILL", __ALL_: "__all__",
}

fn init() -> R<()> {
    ERRORCODE.set(dict![
        1 => s!("EPERM"),
        2 => s!("ENOENT"),
        3 => s!("ESRCH"),
        4 => s!("EINTR"),
        5 => s!("EIO"),
        6 => s!("ENXIO"),
        7 => s!("E2BIG"),
        8 => s!("ENOEXEC"),
        9 => s!("EBADF"),
        10 => s!("ECHILD"),
        11 => s!("EAGAIN"),
        12 => s!("ENOMEM"),
        13 => s!("EACCES"),
        14 => s!("EFAULT"),
        15 => s!("ENOTBLK"),
        16 => s!("EBUSY"),
        17 => s!("EEXIST"),
        18 => s!("EXDEV"),
        19 => s!("ENODEV"),
        20 => s!("ENOTDIR"),
        21 => s!("EISDIR"),
        22 => s!("EINVAL"),
        23 => s!("ENFILE"),
        24 => s!("EMFILE"),
        25 => s!("ENOTTY"),
        26 => s!("ETXTBSY"),
        27 => s!("EFBIG"),
        28 => s!("ENOSPC"),
        29 => s!("ESPIPE"),
        30 => s!("EROFS"),
        31 => s!("EMLINK"),
        32 => s!("EPIPE"),
        33 => s!("EDOM"),
        34 => s!("ERANGE"),
        35 => s!("EDEADLOCK"),
        36 => s!("ENAMETOOLONG"),
        37 => s!("ENOLCK"),
        38 => s!("ENOSYS"),
        39 => s!("ENOTEMPTY"),
        40 => s!("ELOOP"),
        42 => s!("ENOMSG"),
        43 => s!("EIDRM"),
        44 => s!("ECHRNG"),
        45 => s!("EL2NSYNC"),
        46 => s!("EL3HLT"),
        47 => s!("EL3RST"),
        48 => s!("ELNRNG"),
        49 => s!("EUNATCH"),
        50 => s!("ENOCSI"),
        51 => s!("EL2HLT"),
        52 => s!("EBADE"),
        53 => s!("EBADR"),
        54 => s!("EXFULL"),
        55 => s!("ENOANO"),
        56 => s!("EBADRQC"),
        57 => s!("EBADSLT"),
        59 => s!("EBFONT"),
        60 => s!("ENOSTR"),
        61 => s!("ENODATA"),
        62 => s!("ETIME"),
        63 => s!("ENOSR"),
        64 => s!("ENONET"),
        65 => s!("ENOPKG"),
        66 => s!("EREMOTE"),
        67 => s!("ENOLINK"),
        68 => s!("EADV"),
        69 => s!("ESRMNT"),
        70 => s!("ECOMM"),
        71 => s!("EPROTO"),
        72 => s!("EMULTIHOP"),
        73 => s!("EDOTDOT"),
        74 => s!("EBADMSG"),
        75 => s!("EOVERFLOW"),
        76 => s!("ENOTUNIQ"),
        77 => s!("EBADFD"),
        78 => s!("EREMCHG"),
        79 => s!("ELIBACC"),
        80 => s!("ELIBBAD"),
        81 => s!("ELIBSCN"),
        82 => s!("ELIBMAX"),
        83 => s!("ELIBEXEC"),
        84 => s!("EILSEQ"),
        85 => s!("ERESTART"),
        86 => s!("ESTRPIPE"),
        87 => s!("EUSERS"),
        88 => s!("ENOTSOCK"),
        89 => s!("EDESTADDRREQ"),
        90 => s!("EMSGSIZE"),
        91 => s!("EPROTOTYPE"),
        92 => s!("ENOPROTOOPT"),
        93 => s!("EPROTONOSUPPORT"),
        94 => s!("ESOCKTNOSUPPORT"),
        95 => s!("ENOTSUP"),
        96 => s!("EPFNOSUPPORT"),
        97 => s!("EAFNOSUPPORT"),
        98 => s!("EADDRINUSE"),
        99 => s!("EADDRNOTAVAIL"),
        100 => s!("ENETDOWN"),
        101 => s!("ENETUNREACH"),
        102 => s!("ENETRESET"),
        103 => s!("ECONNABORTED"),
        104 => s!("ECONNRESET"),
        105 => s!("ENOBUFS"),
        106 => s!("EISCONN"),
        107 => s!("ENOTCONN"),
        108 => s!("ESHUTDOWN"),
        109 => s!("ETOOMANYREFS"),
        110 => s!("ETIMEDOUT"),
        111 => s!("ECONNREFUSED"),
        112 => s!("EHOSTDOWN"),
        113 => s!("EHOSTUNREACH"),
        114 => s!("EALREADY"),
        115 => s!("EINPROGRESS"),
        116 => s!("ESTALE"),
        117 => s!("EUCLEAN"),
        118 => s!("ENOTNAM"),
        119 => s!("ENAVAIL"),
        120 => s!("EISNAM"),
        121 => s!("EREMOTEIO"),
        122 => s!("EDQUOT"),
        123 => s!("ENOMEDIUM"),
        124 => s!("EMEDIUMTYPE"),
        125 => s!("ECANCELED"),
        126 => s!("ENOKEY"),
        127 => s!("EKEYEXPIRED"),
        128 => s!("EKEYREVOKED"),
        129 => s!("EKEYREJECTED"),
        130 => s!("EOWNERDEAD"),
        131 => s!("ENOTRECOVERABLE"),
        132 => s!("ERFKILL")
    ]?);
    EPERM.set(1);
    ENOENT.set(2);
    ESRCH.set(3);
    EINTR.set(4);
    EIO.set(5);
    ENXIO.set(6);
    E2_BIG.set(7);
    ENOEXEC.set(8);
    EBADF.set(9);
    ECHILD.set(10);
    EAGAIN.set(11);
    EWOULDBLOCK.set(11);
    ENOMEM.set(12);
    EACCES.set(13);
    EFAULT.set(14);
    ENOTBLK.set(15);
    EBUSY.set(16);
    EEXIST.set(17);
    EXDEV.set(18);
    ENODEV.set(19);
    ENOTDIR.set(20);
    EISDIR.set(21);
    EINVAL.set(22);
    ENFILE.set(23);
    EMFILE.set(24);
    ENOTTY.set(25);
    ETXTBSY.set(26);
    EFBIG.set(27);
    ENOSPC.set(28);
    ESPIPE.set(29);
    EROFS.set(30);
    EMLINK.set(31);
    EPIPE.set(32);
    EDOM.set(33);
    ERANGE.set(34);
    EDEADLK.set(35);
    EDEADLOCK.set(35);
    ENAMETOOLONG.set(36);
    ENOLCK.set(37);
    ENOSYS.set(38);
    ENOTEMPTY.set(39);
    ELOOP.set(40);
    ENOMSG.set(42);
    EIDRM.set(43);
    ECHRNG.set(44);
    EL2_NSYNC.set(45);
    EL3_HLT.set(46);
    EL3_RST.set(47);
    ELNRNG.set(48);
    EUNATCH.set(49);
    ENOCSI.set(50);
    EL2_HLT.set(51);
    EBADE.set(52);
    EBADR.set(53);
    EXFULL.set(54);
    ENOANO.set(55);
    EBADRQC.set(56);
    EBADSLT.set(57);
    EBFONT.set(59);
    ENOSTR.set(60);
    ENODATA.set(61);
    ETIME.set(62);
    ENOSR.set(63);
    ENONET.set(64);
    ENOPKG.set(65);
    EREMOTE.set(66);
    ENOLINK.set(67);
    EADV.set(68);
    ESRMNT.set(69);
    ECOMM.set(70);
    EPROTO.set(71);
    EMULTIHOP.set(72);
    EDOTDOT.set(73);
    EBADMSG.set(74);
    EOVERFLOW.set(75);
    ENOTUNIQ.set(76);
    EBADFD.set(77);
    EREMCHG.set(78);
    ELIBACC.set(79);
    ELIBBAD.set(80);
    ELIBSCN.set(81);
    ELIBMAX.set(82);
    ELIBEXEC.set(83);
    EILSEQ.set(84);
    ERESTART.set(85);
    ESTRPIPE.set(86);
    EUSERS.set(87);
    ENOTSOCK.set(88);
    EDESTADDRREQ.set(89);
    EMSGSIZE.set(90);
    EPROTOTYPE.set(91);
    ENOPROTOOPT.set(92);
    EPROTONOSUPPORT.set(93);
    ESOCKTNOSUPPORT.set(94);
    ENOTSUP.set(95);
    EOPNOTSUPP.set(95);
    EPFNOSUPPORT.set(96);
    EAFNOSUPPORT.set(97);
    EADDRINUSE.set(98);
    EADDRNOTAVAIL.set(99);
    ENETDOWN.set(100);
    ENETUNREACH.set(101);
    ENETRESET.set(102);
    ECONNABORTED.set(103);
    ECONNRESET.set(104);
    ENOBUFS.set(105);
    EISCONN.set(106);
    ENOTCONN.set(107);
    ESHUTDOWN.set(108);
    ETOOMANYREFS.set(109);
    ETIMEDOUT.set(110);
    ECONNREFUSED.set(111);
    EHOSTDOWN.set(112);
    EHOSTUNREACH.set(113);
    EALREADY.set(114);
    EINPROGRESS.set(115);
    ESTALE.set(116);
    EUCLEAN.set(117);
    ENOTNAM.set(118);
    ENAVAIL.set(119);
    EISNAM.set(120);
    EREMOTEIO.set(121);
    EDQUOT.set(122);
    ENOMEDIUM.set(123);
    EMEDIUMTYPE.set(124);
    ECANCELED.set(125);
    ENOKEY.set(126);
    EKEYEXPIRED.set(127);
    EKEYREVOKED.set(128);
    EKEYREJECTED.set(129);
    EOWNERDEAD.set(130);
    ENOTRECOVERABLE.set(131);
    ERFKILL.set(132);
    __ALL_.set(list![
        s!("E2BIG"),
        s!("EACCES"),
        s!("EADDRINUSE"),
        s!("EADDRNOTAVAIL"),
        s!("EADV"),
        s!("EAFNOSUPPORT"),
        s!("EAGAIN"),
        s!("EALREADY"),
        s!("EBADE"),
        s!("EBADF"),
        s!("EBADFD"),
        s!("EBADMSG"),
        s!("EBADR"),
        s!("EBADRQC"),
        s!("EBADSLT"),
        s!("EBFONT"),
        s!("EBUSY"),
        s!("ECANCELED"),
        s!("ECHILD"),
        s!("ECHRNG"),
        s!("ECOMM"),
        s!("ECONNABORTED"),
        s!("ECONNREFUSED"),
        s!("ECONNRESET"),
        s!("EDEADLK"),
        s!("EDEADLOCK"),
        s!("EDESTADDRREQ"),
        s!("EDOM"),
        s!("EDOTDOT"),
        s!("EDQUOT"),
        s!("EEXIST"),
        s!("EFAULT"),
        s!("EFBIG"),
        s!("EHOSTDOWN"),
        s!("EHOSTUNREACH"),
        s!("EIDRM"),
        s!("EILSEQ"),
        s!("EINPROGRESS"),
        s!("EINTR"),
        s!("EINVAL"),
        s!("EIO"),
        s!("EISCONN"),
        s!("EISDIR"),
        s!("EISNAM"),
        s!("EKEYEXPIRED"),
        s!("EKEYREJECTED"),
        s!("EKEYREVOKED"),
        s!("EL2HLT"),
        s!("EL2NSYNC"),
        s!("EL3HLT"),
        s!("EL3RST"),
        s!("ELIBACC"),
        s!("ELIBBAD"),
        s!("ELIBEXEC"),
        s!("ELIBMAX"),
        s!("ELIBSCN"),
        s!("ELNRNG"),
        s!("ELOOP"),
        s!("EMEDIUMTYPE"),
        s!("EMFILE"),
        s!("EMLINK"),
        s!("EMSGSIZE"),
        s!("EMULTIHOP"),
        s!("ENAMETOOLONG"),
        s!("ENAVAIL"),
        s!("ENETDOWN"),
        s!("ENETRESET"),
        s!("ENETUNREACH"),
        s!("ENFILE"),
        s!("ENOANO"),
        s!("ENOBUFS"),
        s!("ENOCSI"),
        s!("ENODATA"),
        s!("ENODEV"),
        s!("ENOENT"),
        s!("ENOEXEC"),
        s!("ENOKEY"),
        s!("ENOLCK"),
        s!("ENOLINK"),
        s!("ENOMEDIUM"),
        s!("ENOMEM"),
        s!("ENOMSG"),
        s!("ENONET"),
        s!("ENOPKG"),
        s!("ENOPROTOOPT"),
        s!("ENOSPC"),
        s!("ENOSR"),
        s!("ENOSTR"),
        s!("ENOSYS"),
        s!("ENOTBLK"),
        s!("ENOTCONN"),
        s!("ENOTDIR"),
        s!("ENOTEMPTY"),
        s!("ENOTNAM"),
        s!("ENOTRECOVERABLE"),
        s!("ENOTSOCK"),
        s!("ENOTSUP"),
        s!("ENOTTY"),
        s!("ENOTUNIQ"),
        s!("ENXIO"),
        s!("EOPNOTSUPP"),
        s!("EOVERFLOW"),
        s!("EOWNERDEAD"),
        s!("EPERM"),
        s!("EPFNOSUPPORT"),
        s!("EPIPE"),
        s!("EPROTO"),
        s!("EPROTONOSUPPORT"),
        s!("EPROTOTYPE"),
        s!("ERANGE"),
        s!("EREMCHG"),
        s!("EREMOTE"),
        s!("EREMOTEIO"),
        s!("ERESTART"),
        s!("ERFKILL"),
        s!("EROFS"),
        s!("ESHUTDOWN"),
        s!("ESOCKTNOSUPPORT"),
        s!("ESPIPE"),
        s!("ESRCH"),
        s!("ESRMNT"),
        s!("ESTALE"),
        s!("ESTRPIPE"),
        s!("ETIME"),
        s!("ETIMEDOUT"),
        s!("ETOOMANYREFS"),
        s!("ETXTBSY"),
        s!("EUCLEAN"),
        s!("EUNATCH"),
        s!("EUSERS"),
        s!("EWOULDBLOCK"),
        s!("EXDEV"),
        s!("EXFULL"),
        s!("errorcode")
    ]);
    Ok(())
}
