// datetime
import type { KindTable } from './kind-table.ts';

const parts = { int: 'year month day' };
const clock = { int: 'hour minute second microsecond fold' };

export const datetimeKinds: KindTable = {
  classes: {
    'datetime.timedelta': { gives: { float: 'total_seconds' }, holds: { int: 'days seconds microseconds' } },
    'datetime.timezone': {},
    'datetime.date': {
      gives: {
        str: 'isoformat strftime ctime',
        int: 'weekday isoweekday toordinal',
        self: 'today fromtimestamp fromisoformat fromordinal fromisocalendar replace',
      },
      holds: parts,
    },
    'datetime.time': { gives: { str: 'isoformat strftime', self: 'fromisoformat replace' }, holds: clock },
    'datetime.datetime': {
      base: 'datetime.date',
      gives: {
        self: 'now utcnow utcfromtimestamp strptime combine astimezone',
        'datetime.date': 'date',
        'datetime.time': 'time timetz',
        float: 'timestamp',
      },
      holds: clock,
    },
  },
};
