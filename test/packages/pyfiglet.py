# requires: pyfiglet==1.0.4
"""Large letters, by the package pyfiglet."""
import sys
import pyfiglet
def main():
    print(pyfiglet.figlet_format(" ".join(sys.argv[1:]) or "Hi"))
if __name__ == "__main__":
    main()
