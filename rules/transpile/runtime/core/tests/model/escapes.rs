use super::*;

fn decoded(bytes: &[u8], codec: &str) -> String {
    match op::call_method(&bytes.to_vec().into(), "decode", [Value::str(codec)]) {
        Ok(value) => show(&value),
        Err(e) => format!("{e:?}"),
    }
}

#[test]
fn unicode_escape_reads_the_escapes_of_a_literal() {
    let read = |bytes: &[u8]| decoded(bytes, "unicode_escape");
    assert_eq!(read(br"a\n\x41\u00e9\U0001f600\101\q\'"), r#""a\nAé😀A\\q'""#);
    assert_eq!(read(b"caf\xe9\\\nx"), "'caféx'");
    let refused = "UnicodeDecodeError: 'unicodeescape' codec can't decode";
    assert_eq!(read(b"\\"), format!(r"{refused} byte 0x5c in position 0: \ at end of string"));
    assert_eq!(read(br"\x4"), format!(r"{refused} bytes in position 0-2: truncated \xXX escape"));
    assert_eq!(read(br"\Uffffffff"), format!("{refused} bytes in position 0-9: illegal Unicode character"));
    assert_eq!(read(br"\N{}"), format!(r"{refused} bytes in position 0-2: malformed \N character escape"));
}

#[test]
fn raw_unicode_escape_reads_code_points_only() {
    let read = |bytes: &[u8]| decoded(bytes, "raw-unicode-escape");
    assert_eq!(read(br"\n\u00e9\U0001f600\101\"), r"'\\né😀\\101\\'");
    let refused = "UnicodeDecodeError: 'rawunicodeescape' codec can't decode";
    assert_eq!(read(br"\u12"), format!(r"{refused} bytes in position 0-3: truncated \uXXXX escape"));
}

#[test]
fn text_is_written_with_escapes() {
    let text: Value = "a\t\n\\'\0\u{7f}é€😀".into();
    let written = |codec: &str| show(&op::call_method(&text, "encode", [Value::str(codec)]).unwrap());
    assert_eq!(written("unicode_escape"), r#"b"a\\t\\n\\\\'\\x00\\x7f\\xe9\\u20ac\\U0001f600""#);
    assert_eq!(written("raw_unicode_escape"), r#"b"a\t\n\\'\x00\x7f\xe9\\u20ac\\U0001f600""#);
}
