# requires: humanize==4.17.0
"""Numbers and times in words, by the package humanize."""
import datetime as dt
import humanize

def main():
    print(humanize.intcomma(1234567), humanize.intword(123455913), humanize.ordinal(22), humanize.naturalsize(3000000))
    print(humanize.naturalsize(3000, gnu=True), humanize.naturaldelta(dt.timedelta(seconds=3700)), humanize.precisedelta(dt.timedelta(seconds=3633, days=2)))
    print(humanize.apnumber(5), humanize.fractional(0.3), humanize.scientific(0.00123), humanize.natural_list(["a", "b", "c"]))
    print(humanize.metric(1500, "V"), humanize.clamp(0.5, floor=1.0))

if __name__ == "__main__":
    main()
