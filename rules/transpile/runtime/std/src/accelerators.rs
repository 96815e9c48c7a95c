//! The C modules that modules of the library are made of (`_operator`, `_io`): the same objects under the names that CPython has.
use batuta_rt::prelude::*;

/// Members are taken from `base`; `name=module.member` is one of another module.
fn part(name: &'static str, base: &str, members: &str) -> Module {
    let made = Module::new(name);
    for member in members.split_whitespace() {
        let (own, module, member) = match member.split_once('=').map(|(own, place)| (own, place.split_once('.'))) {
            Some((own, Some((module, member)))) => (own, module, member),
            _ => (member, base, member),
        };
        if let Some(Ok(Some(found))) = crate::module(module).map(|module| module.find(member)) {
            made.set(own, found);
        }
    }
    batuta_rt::emitted::modules::loaded().set_str(name, Value::Module(made.clone()));
    made
}

macro_rules! accelerators {
    ($($function:ident $name:literal $base:literal $members:literal;)*) => {
        $(pub fn $function() -> Module {
            crate::module_once!(part($name, $base, $members))
        })*
        pub fn named(name: &str) -> Option<Module> {
            match name {
                $($name => Some($function()),)*
                _ => None,
            }
        }
    };
}

#[rustfmt::skip]
accelerators! {
    operator_ "_operator" "operator" "_compare_digest=hmac.compare_digest abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand ifloordiv imod imul index indexOf inv invert ior ipow is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor";
    csv_ "_csv" "csv" "Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC field_size_limit get_dialect list_dialects reader register_dialect unregister_dialect writer";
    io_ "_io" "io" "BlockingIOError BufferedRandom BufferedReader BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO StringIO TextIOWrapper UnsupportedOperation open";
    warnings_ "_warnings" "warnings" "warn";
    collections_ "_collections" "collections" "OrderedDict defaultdict deque";
    functools_ "_functools" "functools" "cmp_to_key partial reduce";
    bisect_ "_bisect" "bisect" "bisect_left bisect_right insort_left insort_right";
    heapq_ "_heapq" "heapq" "heapify heappop heappush heappushpop heapreplace";
    struct_ "_struct" "struct" "Struct calcsize error iter_unpack pack pack_into unpack unpack_from";
    datetime_ "_datetime" "datetime" "MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo";
    md5_ "_md5" "hashlib" "md5";
    sha1_ "_sha1" "hashlib" "sha1";
    sha256_ "_sha256" "hashlib" "sha224 sha256";
    sha512_ "_sha512" "hashlib" "sha384 sha512";
    decimal_ "_decimal" "decimal" "BasicContext Clamped Context Decimal DecimalException DecimalTuple DefaultContext DivisionByZero ExtendedContext FloatOperation HAVE_CONTEXTVAR HAVE_THREADS Inexact InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded Subnormal Underflow getcontext localcontext setcontext";
}
