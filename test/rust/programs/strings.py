import string
from collections import Counter


def kmp_table(p):
    failure = [0]
    i, j = 0, 1
    while j < len(p):
        if p[i] == p[j]:
            i += 1
        elif i > 0:
            i = failure[i - 1]
            continue
        j += 1
        failure.append(i)
    return failure


def kmp(text, pattern):
    failure = kmp_table(pattern)
    i, j = 0, 0
    while i < len(text):
        if pattern[j] == text[i]:
            if j == (len(pattern) - 1):
                return i - j
            j += 1
        elif j > 0:
            j = failure[j - 1]
            continue
        i += 1
    return -1


def rabin_karp(pattern, text, base=256, mod=1_000_003):
    m, n = len(pattern), len(text)
    if m > n:
        return False
    hp = ht = 0
    power = 1
    for i in range(m):
        hp = (ord(pattern[i]) + hp * base) % mod
        ht = (ord(text[i]) + ht * base) % mod
        if i == m - 1:
            continue
        power = (power * base) % mod
    for i in range(0, n - m + 1):
        if ht == hp and text[i : i + m] == pattern:
            return True
        if i == n - m:
            continue
        ht = ((ht - ord(text[i]) * power) * base + ord(text[i + m])) % mod
    return False


def caesar(s, key, alphabet=None):
    alpha = alphabet or string.ascii_letters
    result = ""
    for ch in s:
        if ch not in alpha:
            result += ch
        else:
            result += alpha[(alpha.index(ch) + key) % len(alpha)]
    return result


def vigenere(text, key, mode="e"):
    out = []
    k = 0
    for c in text:
        num = string.ascii_uppercase.find(c.upper())
        if num != -1:
            shift = string.ascii_uppercase.find(key[k].upper())
            num = (num + (shift if mode == "e" else -shift)) % 26
            out.append(string.ascii_uppercase[num] if c.isupper() else string.ascii_lowercase[num])
            k = (k + 1) % len(key)
        else:
            out.append(c)
    return "".join(out)


def rle(s):
    if not s:
        return ""
    result, count, prev = [], 1, s[0]
    for c in s[1:] + "\0":
        if c == prev:
            count += 1
        else:
            result.append((f"{count}" if count > 1 else "") + prev)
            prev, count = c, 1
    return "".join(result)


def unrle(s):
    out = n = ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out += c * int(n or 1)
            n = ""
    return out


def is_palindrome(s):
    s = "".join(c for c in s.lower() if c.isalnum())
    return s == s[::-1]


def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return [v for v in groups.values() if len(v) > 1]


MORSE = {"A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "H": "....", "L": ".-..", "O": "---", "R": ".-.", "S": "...", "W": ".--", " ": "/"}
REVERSE = {value: key for key, value in MORSE.items()}


def encrypt(message):
    return " ".join(MORSE[char] for char in message.upper())


def decrypt(message):
    return "".join(REVERSE[char] for char in message.split())


def lzw_compress(data):
    table = {chr(i): i for i in range(256)}
    w, out = "", []
    for c in data:
        wc = w + c
        if wc in table:
            w = wc
        else:
            out.append(table[w])
            table[wc] = len(table)
            w = c
    if w:
        out.append(table[w])
    return out


def lzw_decompress(codes):
    table = {i: chr(i) for i in range(256)}
    w = result = chr(codes.pop(0))
    for k in codes:
        if k in table:
            entry = table[k]
        elif k == len(table):
            entry = w + w[0]
        else:
            raise ValueError("Bad compressed k: %s" % k)
        result += entry
        table[len(table)] = w + entry[0]
        w = entry
    return result


def z_function(s):
    z = [0 for i in range(len(s))]
    left, right = 0, 0
    for i in range(1, len(s)):
        if i <= right:
            z[i] = min(right - i + 1, z[i - left])
        while i + z[i] < len(s) and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] - 1 > right:
            left, right = i, i + z[i] - 1
    return z


def manacher(s):
    t = "#" + "#".join(s) + "#"
    p = [0] * len(t)
    c = r = 0
    for i in range(len(t)):
        if i < r:
            p[i] = min(r - i, p[2 * c - i])
        while i - p[i] - 1 >= 0 and i + p[i] + 1 < len(t) and t[i - p[i] - 1] == t[i + p[i] + 1]:
            p[i] += 1
        if i + p[i] > r:
            c, r = i, i + p[i]
    k = max(range(len(p)), key=lambda i: p[i])
    return s[(k - p[k]) // 2 : (k + p[k]) // 2]


def snake(name):
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


def permutations(s):
    if len(s) <= 1:
        return [s]
    return [s[i] + p for i in range(len(s)) for p in permutations(s[:i] + s[i + 1 :])]


def base64_encode(data):
    B64 = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
    if not isinstance(data, bytes):
        raise TypeError(f"a bytes-like object is required, not '{data.__class__.__name__}'")
    bits = "".join(bin(b)[2:].zfill(8) for b in data)
    pad = len(bits) % 6 != 0
    if pad:
        padding = b"=" * ((6 - len(bits) % 6) // 2)
        bits += "0" * (6 - len(bits) % 6)
    else:
        padding = b""
    return "".join(B64[int(bits[i : i + 6], 2)] for i in range(0, len(bits), 6)).encode() + padding


if __name__ == "__main__":
    print(kmp("abcxabcdabxabcdabcdabcy", "abcdabcy"), kmp("aaa", "b"), kmp_table("aabaabaaa"))
    print(rabin_karp("Lüsai", "Lüsai x"), rabin_karp("abc1", "alskfjaldsabc1abc"))
    print(caesar("The quick brown fox!", 8), caesar(caesar("Hello", 3), -3))
    print(vigenere("Attack at Dawn!", "Lemon"), vigenere(vigenere("Attack at Dawn!", "Lemon"), "Lemon", "d"))
    print(rle("WWWWBWWWC"), unrle(rle("zzz ZZ  zZ")), rle(""))
    print(is_palindrome("A man, a plan, a canal: Panama"), anagrams(["eat", "tea", "tan", "ate", "nat", "bat"]))
    print(encrypt("hello world"), decrypt(encrypt("hello world")))
    try:
        encrypt("q")
    except KeyError as e:
        print("KeyError", e, e.args)
    c = lzw_compress("TOBEORNOTTOBEORTOBEORNOT")
    print(c)
    print(lzw_decompress(c))
    try:
        lzw_decompress([65, 999])
    except ValueError as e:
        print(e)
    print(z_function("abracadabra"), manacher("babadcabbac"), snake("helloWorldFooBar"))
    print(permutations("abc"), base64_encode(b"A"), base64_encode(b"This is a test"), base64_encode(b"A" * 6))
    try:
        base64_encode("x")
    except TypeError as e:
        print(e)
    cnt = Counter("mississippi")
    print(cnt, cnt.most_common(2), cnt["z"], sum(cnt.values()), sorted(cnt.elements())[:3], cnt + Counter("pp"), cnt - Counter("ssss"))
    print("hello world".title(), "ab,c,,d".split(","), " x  y ".split(), "a-b-c".rsplit("-", 1), "abc".center(9, "*"), "x".join("abc"))
    print("tEsT".swapcase(), "ß".upper(), "straße".casefold(), "abc".translate(str.maketrans("ab", "xy", "c")), "a\tb".expandtabs(4))
    print("%5d|%-5s|%05.1f|%x|%r|%%" % (42, "ab", 3.14159, 255, "q"), "{:>8}|{:^8}|{:<8}|{!r}".format("a", "b", "c", "d"))
