"""What Python's zoneinfo says of every zone from 2020 to 2037, as text for zone_agreement.cpp.

Z name               a zone; the lines after it are of this zone
C second offset      from this second (UTC, since 1970) on, wall time is UTC + offset seconds; the first is the start of 2020
I second offset      a random instant
W minute second      the wall time `minute` (minutes since 1970 on the wall) is this instant: the first of two, and the next instant
                     that exists for none
E lines              the end, and how many lines went before
"""

import os
import random
import sys
import zoneinfo
from datetime import datetime, timedelta, timezone

SEED = 20250310
RANDOM_PER_ZONE = 60
AROUND_MINUTES = (-121, -61, -60, -59, -31, -30, -29, -1, 0, 1, 14, 15, 29, 30, 31, 59, 60, 61, 89, 90, 119, 120, 121)
EPOCH = datetime(1970, 1, 1)
UTC = timezone.utc
START = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
END = int(datetime(2038, 1, 1, tzinfo=UTC).timestamp())
DAY = 86400

# Not zones but stand-ins: nobody set one, and whatever this machine is set to.
LEFT_OUT = {"Factory", "localtime"}


def offset_at(zone, second):
    return int(datetime.fromtimestamp(second, zone).utcoffset().total_seconds())


def changes_of(zone):
    changes = [(START, offset_at(zone, START))]
    for day in range(START, END, DAY):
        end = min(day + DAY, END - 1)
        while offset_at(zone, end) != changes[-1][1]:
            low, high, known = max(day, changes[-1][0]), end, changes[-1][1]
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset_at(zone, middle) == known else (low, middle)
            changes.append((high, offset_at(zone, high)))
    return changes


def instant_of(zone, changes, wall):
    at = wall.replace(tzinfo=zone).astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) != wall:
        # The wall never shows it: both readings of a gap lie on either side of the change.
        late = int(at.timestamp())
        return max(second for second, _ in changes if second <= late)
    return int(at.timestamp())


def lines_of(zone, chance):
    changes = changes_of(zone)
    lines = [f"C {second} {offset}" for second, offset in changes]
    for _ in range(RANDOM_PER_ZONE):
        second = chance.randrange(START, END)
        lines.append(f"I {second} {offset_at(zone, second)}")
    walls = [EPOCH + timedelta(seconds=chance.randrange(START + DAY, END - DAY) // 60 * 60) for _ in range(RANDOM_PER_ZONE)]
    for second, _ in changes[1:]:
        lines += [f"I {near} {offset_at(zone, near)}" for near in (second - 1, second)]
        shown = EPOCH + timedelta(seconds=second + offset_at(zone, second - 1))
        walls += [shown + timedelta(minutes=around) for around in AROUND_MINUTES]
    for wall in walls:
        lines.append(f"W {int((wall - EPOCH).total_seconds()) // 60} {instant_of(zone, changes, wall)}")
    return lines


def main():
    chance = random.Random(SEED)
    known = {}
    count = 0
    for name in sorted(zoneinfo.available_timezones() - LEFT_OUT):
        # Half the names are aliases with the same rules; asking once is enough.
        with open(next(p for p in (os.path.join(root, name) for root in zoneinfo.TZPATH) if os.path.exists(p)), "rb") as file:
            rules = file.read()
        if rules not in known:
            known[rules] = lines_of(zoneinfo.ZoneInfo(name), chance)
        sys.stdout.write("\n".join([f"Z {name}"] + known[rules]) + "\n")
        count += 1 + len(known[rules])
    print(f"E {count}")


main()
