// calendar
import type { LibraryModule } from './library.ts';

export const calendar: LibraryModule = {
  name: 'calendar',
  path: 'batuta_std::calendar::module',
  members: {
    Calendar: { kind: 'class' },
    FRIDAY: { kind: 'constant', result: 'int' },
    IllegalMonthError: { kind: 'exception' },
    IllegalWeekdayError: { kind: 'exception' },
    MONDAY: { kind: 'constant', result: 'int' },
    SATURDAY: { kind: 'constant', result: 'int' },
    SUNDAY: { kind: 'constant', result: 'int' },
    THURSDAY: { kind: 'constant', result: 'int' },
    TUESDAY: { kind: 'constant', result: 'int' },
    TextCalendar: { kind: 'class' },
    WEDNESDAY: { kind: 'constant', result: 'int' },
    calendar: { kind: 'function', result: 'str' },
    day_abbr: { kind: 'constant' },
    day_name: { kind: 'constant' },
    firstweekday: { kind: 'function', result: 'int' },
    isleap: { kind: 'function', result: 'bool' },
    leapdays: { kind: 'function', result: 'int' },
    month: { kind: 'function', result: 'str' },
    month_abbr: { kind: 'constant' },
    month_name: { kind: 'constant' },
    monthcalendar: { kind: 'function', result: 'list' },
    monthrange: { kind: 'function', result: 'tuple' },
    setfirstweekday: { kind: 'function', result: 'none' },
    weekday: { kind: 'function', result: 'int' },
  },
};
