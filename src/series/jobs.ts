import type { JobDefinition } from '../kernel/jobs/job.ts';
import { readHolidays } from '../meetings/holidays/holidays.ts';
import { TELL_SERIES, tellSeries } from './letters/telling.ts';
import { lookAfter } from './lookAfter.ts';
import { seriesById, seriesOfGroups } from './store.ts';
import { scheduleUpkeep, scheduleUpkeepSoon, UPKEEP } from './upkeep.ts';

/** Tells of what changed in a series, once its author has had time to think again. */
export const tellSeriesJob: JobDefinition = {
  kind: TELL_SERIES,
  async run(job, write, circumstances) {
    const series = await seriesById(write.tx, job.subjectId);
    if (series) await tellSeries(write, circumstances, series);
  },
};

/** Keeps a series going: writes its meetings a year ahead, follows the seats of its group. */
export const upkeepJob: JobDefinition = {
  kind: UPKEEP,
  async run(job, write, circumstances) {
    const series = await seriesById(write.tx, job.subjectId);
    const group = series && circumstances.directory.group(series.groupId);
    if (!group || series.ended) return;
    await lookAfter(write, circumstances, series, group);
    await scheduleUpkeep(write, circumstances, series);
  },
  // When Griot starts and whenever the directory has changed.
  async begin(write, circumstances) {
    const { directory, now } = circumstances;
    const ids = directory.groups.map(({ id }) => id);
    const today = now.toZonedDateTimeISO('UTC').toPlainDate();
    const holidays = await readHolidays(write.tx);
    for (const series of await seriesOfGroups(write.tx, ids, today)) {
      if (series.ended) continue;
      await write.unschedule(series.id, UPKEEP);
      scheduleUpkeepSoon(write, circumstances, series, holidays);
    }
  },
};
