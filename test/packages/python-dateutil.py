# requires: python-dateutil==2.9.0.post0 six==1.17.0
"""Parsing dates, relative dates and recurrences, by the package dateutil."""
from datetime import datetime

from dateutil import parser, rrule
from dateutil.easter import easter
from dateutil.relativedelta import FR, relativedelta


def main():
    default = datetime(2003, 9, 25)
    for text in ["Thu Sep 25 10:36:28 2003", "2003-09-25T10:49:41.5-03:00", "10h36m28.5s", "Sep 03", "25/9/2003", "July 4th, 1976 5pm"]:
        print(parser.parse(text, default=default))
    for bad in ["hello", "2003-13-45", ""]:
        try:
            print(parser.parse(bad))
        except ValueError as error:
            print(type(error).__name__, error)
    print(parser.isoparse("20240229T1230Z"))
    start = datetime(2024, 1, 31, 8)
    print(start + relativedelta(months=+1), start + relativedelta(years=1, weekday=FR(-1), hour=0))
    print(relativedelta(datetime(2024, 3, 1), start), relativedelta(hours=50).normalized())
    for when in rrule.rrule(rrule.WEEKLY, count=4, byweekday=(rrule.TU, rrule.TH), dtstart=start):
        print(when)
    rule = rrule.rrulestr("DTSTART:20240101T090000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3")
    print(list(rule), rule.after(datetime(2024, 2, 1)))
    print(easter(2024), easter(2025))


if __name__ == "__main__":
    main()
