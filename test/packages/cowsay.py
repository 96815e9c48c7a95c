# requires: cowsay==6.1
"""Talking animals, by the package cowsay."""
import sys
import cowsay

def main():
    text = " ".join(sys.argv[1:]) or "moo"
    cowsay.cow(text)
    print(cowsay.get_output_string("tux", "Hello\nworld"))
    print(cowsay.char_names[:5])

if __name__ == "__main__":
    main()
