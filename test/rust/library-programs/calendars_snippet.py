"""Calendars, HTML, times that are read, shelves."""
import calendar
import html.parser
import os
import shelve
import sys
import tempfile
import time
from html.parser import HTMLParser

for year, month in ((2024, 2), (1, 1), (9999, 12), (2023, 11)):
    for first in (0, 6):
        one = calendar.Calendar(first)
        print(list(one.itermonthdays2(year, month)), list(one.itermonthdays3(year, month))[:8])
        try:
            print(one.monthdatescalendar(year, month)[-1])
        except (ValueError, OverflowError) as err:
            print(type(err).__name__, err)
        print(calendar.TextCalendar(first).formatmonth(year, month, 3, 1))
        print(calendar.HTMLCalendar(first).formatmonth(year, month))
print(calendar.calendar(2025), calendar.TextCalendar(6).formatyear(2024, 3, 1, 4, 4))
print(len(calendar.HTMLCalendar().formatyearpage(2024)), calendar.weekheader(3), calendar.monthrange(2024, 2))
print(calendar.timegm((2024, 2, 29, 25, 61, 3)), calendar.timegm(time.gmtime(86400)), calendar.month_name[3], calendar.day_abbr[6])
for wrong in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.monthrange(2024, 0),
              lambda: calendar.weekday(2024, 2, 30), lambda: calendar.month(5, 0), lambda: calendar.weekday(0, 0, 0)):
    try:
        print(wrong())
    except Exception as err:
        print(type(err).__name__, err)
print(calendar.weekday(0, 1, 1), calendar.weekday(-3, 2, 28), calendar.weekday(12000, 2, 29), calendar.leapdays(1900, 2030))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.monthcalendar(2024, 3), calendar.firstweekday())
calendar.prmonth(2024, 5)
calendar.setfirstweekday(0)
e = calendar.IllegalMonthError(5)
print(e.month, e.args, str(e), repr(e), isinstance(e, ValueError))


class Red(calendar.HTMLCalendar):
    cssclasses = ['red'] * 7

    def formatday(self, day, weekday):
        return super().formatday(day, weekday).upper()


print(Red().formatmonth(2024, 2, withyear=False))

for text, form in (('Tue Jun 11 10:20:30 2024', None), ('2024-02-29', '%Y-%m-%d'), ('11:59 PM', '%I:%M %p'), ('60 2021', '%j %Y'),
                   ('2020 10 Mon', '%Y %W %a'), ('29 Feb', '%d %b'), ('12:00 UTC', '%H:%M %Z'), ('5', '%Y'), ('a', 'b'),
                   ('2024 x', '%Y'), ('1', '%Q'), ('2024-06-11 +0230', '%Y-%m-%d %z')):
    try:
        found = time.strptime(text) if form is None else time.strptime(text, form)
        print(found, found.tm_zone, found.tm_gmtoff)
    except ValueError as err:
        print(err)


class Tags(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs, self.getpos(), self.get_starttag_text())

    def handle_endtag(self, tag):
        print('end', tag)

    def handle_data(self, data):
        print('data', repr(data))

    def handle_comment(self, data):
        print('comment', data)

    def handle_decl(self, decl):
        print('decl', decl)

    def handle_entityref(self, name):
        print('entity', name)

    def handle_charref(self, name):
        print('char', name)

    def handle_pi(self, data):
        print('pi', data)

    def unknown_decl(self, data):
        print('unknown', data)


page = ('<!DOCTYPE html><html>\n<a href="x?a=1&amp;b=2" CLASS=c disabled>Text &lt; &#65; & &nope;</a><br/><!-- c --><?pi x?>'
        '<script>if (a<b && c>d) {}</script><![CDATA[x]]>< a </ p><1><td a=b/><p/ ></><a b="1"c="2">end &amp')
for refs in (True, False):
    parser = Tags(convert_charrefs=refs)
    parser.feed(page[:70])
    parser.feed(page[70:])
    parser.close()
    parser.reset()
    for char in page:
        parser.feed(char)
    parser.close()
print(issubclass(html.parser.HTMLParser, HTMLParser), html.escape('<'))

path = os.path.join(tempfile.mkdtemp(), 'shelf')
with shelve.open(path) as shelf:
    shelf['a'] = [1, 2, {'x': 3}]
    shelf['ü'] = 'text'
    shelf['a'] = shelf['a'] + [9]
with shelve.open(path, writeback=True) as shelf:
    shelf['a'].append(4)
    shelf['gone'] = 1
    del shelf['gone']
    print(sorted(shelf), len(shelf), 'a' in shelf, shelf.get('b', 7))
with shelve.open(path, flag='r') as shelf:
    print(dict(shelf))
try:
    shelf['a']
except ValueError as err:
    print(err)
print(__name__ in sys.modules, sys.modules[__name__].page is page, 'calendar' in sys.modules)
