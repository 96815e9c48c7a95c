# requires: textdistance==4.6.3
"""Distances of words, by the package textdistance."""
import textdistance
def main():
    for name in ("hamming", "levenshtein", "damerau_levenshtein", "jaro", "jaro_winkler", "jaccard", "sorensen", "cosine", "lcsseq", "lcsstr", "ratcliff_obershelp"):
        f = getattr(textdistance, name)
        print(name, f("martha", "marhta"), round(f.normalized_similarity("test", "text"), 6))
if __name__ == "__main__":
    main()
