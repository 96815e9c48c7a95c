# requires: idna==3.10
"""Names of domains beyond ASCII, by the package idna."""
import idna


def main():
    for name in ["ドメイン.テスト", "bücher.example", "faß.de", "example.com", "中国.cn"]:
        encoded = idna.encode(name)
        print(encoded, idna.decode(encoded))
    print(idna.encode("Königsgäßchen", uts46=True), idna.encode("A.B", uts46=True, transitional=False))
    for bad in ["a..b", "xn--", "-x", "x" * 64, "Königs", "\u200dx"]:
        try:
            print(idna.encode(bad))
        except idna.IDNAError as error:
            print(type(error).__name__, error)
    print(idna.ulabel("xn--bcher-kva"), idna.alabel("bücher"))
    print(idna.uts46_remap("ÀB.ｃ", False))


if __name__ == "__main__":
    main()
