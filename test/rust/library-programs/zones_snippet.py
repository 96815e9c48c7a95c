"""zoneinfo."""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

for key in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC", "Australia/Sydney", "America/Sao_Paulo", "Pacific/Apia", "Africa/Casablanca", "Europe/Dublin"):
    zone = ZoneInfo(key)
    print(zone, repr(zone), zone.key, ZoneInfo(key) is zone)
    for moment in (datetime(1900, 1, 1), datetime(1950, 6, 1), datetime(1990, 3, 25, 2, 30), datetime(2023, 3, 26, 2, 30), datetime(2023, 10, 29, 2, 30), datetime(2024, 7, 1), datetime(2060, 1, 1), datetime(2060, 8, 1)):
        for fold in (0, 1):
            local = moment.replace(tzinfo=zone, fold=fold)
            print(local, local.utcoffset(), local.dst(), local.tzname())
        there = moment.replace(tzinfo=timezone.utc).astimezone(zone)
        print(there, there.fold, there.astimezone(timezone.utc) == moment.replace(tzinfo=timezone.utc))
berlin = ZoneInfo("Europe/Berlin")
start = datetime(2023, 10, 29, 0, 0, tzinfo=timezone.utc)
for hour in range(4):
    there = (start + timedelta(hours=hour)).astimezone(berlin)
    print(there, there.fold)
start = datetime(2070, 10, 26, 0, 0, tzinfo=timezone.utc)
for hour in range(4):
    there = (start + timedelta(hours=hour)).astimezone(berlin)
    print(there, there.fold, there.tzname())
print(datetime(2024, 1, 1, 12, tzinfo=berlin).astimezone(ZoneInfo("Asia/Tokyo")), "Europe/Paris" in available_timezones())
for bad in ("Nowhere/Land", "/abs", "../x"):
    try:
        ZoneInfo(bad)
    except (ZoneInfoNotFoundError, ValueError) as e:
        print(type(e).__name__, e)
print(berlin.utcoffset(None), ZoneInfo("UTC").utcoffset(None))
